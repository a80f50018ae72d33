/// The start page: the catalogue by chapter, recent files, a new program. Values enter, intents
/// leave. Start with [StartView].
@NullMarked
package dev.gopark.ui.start;

import org.jspecify.annotations.NullMarked;
