/// The source text: highlighting, errors while typing, and where the goroutines are. Reads the
/// session's view model and sends it edits; knows nothing of the other parts of the window. Start
/// with [EditorView].
@NullMarked
package dev.gopark.ui.editor;

import org.jspecify.annotations.NullMarked;
