/// You are the scheduler: what a person could decide at the step that is shown, and the runs that
/// came of it. Sends picks to the session; knows nothing of machines. Start with
/// [SchedulingViewModel].
@NullMarked
package dev.gopark.ui.scheduling;

import org.jspecify.annotations.NullMarked;
