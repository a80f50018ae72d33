package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;

/// What the scheduler needs of the machine around it.
public interface SchedulerHost {
  /// Whether anybody wants events.
  boolean observed();

  /// Now on `processor`, for an event.
  When when(Processor processor);

  void emit(Event event);

  /// Does what a timer is for, on `processor`: wakes the sleeper, feeds the channel or starts the
  /// function.
  void fire(Timer timer, Processor processor);

  /// Whether packages are still being initialised.
  boolean initialising();

  /// A signal has come from outside the program at `nanos`.
  void signal(int number, long nanos);

  /// Ends the run because there are more than `limit` threads: throws.
  RuntimeException exhausted(int limit);
}
