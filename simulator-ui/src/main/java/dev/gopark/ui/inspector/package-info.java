/// The right-hand side: one goroutine from the inside, the events with the rule each followed, and
/// the program's output. Reads the session's view model and sends it intents; the deadlock tab's
/// content is handed in. Start with [InspectorView].
@NullMarked
package dev.gopark.ui.inspector;

import org.jspecify.annotations.NullMarked;
