/// Two policies side by side: both stages, the figures between them, and what both runs have
/// written, with the first difference marked. Reads the session's view model and sends it intents;
/// the stages are handed in. Start with [CompareView].
@NullMarked
package dev.gopark.ui.compare;

import org.jspecify.annotations.NullMarked;
