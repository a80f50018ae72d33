/// Pictures for files: vectors of what the window shows, made of the same nodes and by the same
/// drawing code, and animations of several pictures. Nodes or images enter, the bytes of a file
/// leave. Must not know the session or a feature. Start with [SvgPicture] and [Animation].
@NullMarked
package dev.gopark.ui.picture;

import org.jspecify.annotations.NullMarked;
