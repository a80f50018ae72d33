/// The run so far along one axis: a row of coloured spans for each goroutine or processor, wake-ups
/// as arrows, findings as marks, and the playhead. Events enter once, in order; the step to go to
/// and the goroutine chosen leave. Must not know the session, other features, or a machine. Start
/// with [TimelineViewModel], then [TimelineView].
@NullMarked
package dev.gopark.ui.timeline;

import org.jspecify.annotations.NullMarked;
