/// Decides which goroutine runs on which processor, and when, as Go's scheduler does or by the
/// rules of another policy: run queues, runnext, the global queue, work stealing, spinning,
/// wake-ups, time slices and timers. Works on [dev.gopark.runtime.model.MachineData] alone and says
/// each rule it follows in an event. Start with [Scheduler], then [Policy].
@NullMarked
package dev.gopark.runtime.sched;

import org.jspecify.annotations.NullMarked;
