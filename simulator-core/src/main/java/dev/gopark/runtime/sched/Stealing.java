package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Costs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a processor without work looks for some at the others: four passes in random order; timers
/// only fire in the last one, which is all there is where nobody steals.
final class Stealing {
  private static final int PASSES = 4;

  private final MachineData data;
  private final Costs costs;
  private final Policy policy;
  private final Timers timers;
  private final SchedulerHost host;

  // About the last search, for its caller: not state.
  private boolean firedTimers;

  Stealing(MachineData data, Costs costs, Policy policy, Timers timers, SchedulerHost host) {
    this.data = data;
    this.costs = costs;
    this.policy = policy;
    this.timers = timers;
    this.host = host;
  }

  /// Looks at all other processors. The goroutine found is to be run at once; null when there is
  /// none, when timers fired and their work is in the thief's own queue, or when the thief has
  /// decided to wait first ([Processor#backOff]).
  @Nullable Goroutine search(Processor thief) {
    firedTimers = false;
    int passes = policy.steals() && data.processors.size() > 1 ? PASSES : 1;
    for (int pass = 1; pass < passes; pass++) {
      Goroutine found = pass(thief, false);
      if (found != null) {
        return found;
      }
    }
    return lastPass(thief);
  }

  /// Goes on with the last pass after the back-off, at the victim whose runnext the thief has seen.
  @Nullable Goroutine resume(Processor thief) {
    firedTimers = false;
    Processor victim = data.processors.get(thief.backOff);
    thief.backOff = -1;
    Goroutine found = policy.resumeSteal(thief, victim);
    if (found != null || thief.backOff >= 0) {
      return found;
    }
    List<Processor> order = order(thief.backOffOrder);
    List<Processor> left = order.subList(order.indexOf(victim) + 1, order.size());
    return endLastPass(thief, visit(thief, left, true));
  }

  /// Whether timers fired in the last search, so that it is worth looking around once more.
  boolean firedTimers() {
    return firedTimers;
  }

  private @Nullable Goroutine lastPass(Processor thief) {
    if (data.processors.size() == 1) {
      return null;
    }
    return endLastPass(thief, pass(thief, true));
  }

  private @Nullable Goroutine endLastPass(Processor thief, @Nullable Goroutine found) {
    if (found == null && thief.backOff < 0 && !firedTimers && policy.steals()) {
      reportFailure(thief);
    }
    return found;
  }

  private void reportFailure(Processor thief) {
    thief.share.failedSteals++;
    if (host.observed()) {
      String rule = "P%d: looked at every processor, found nothing".formatted(thief.number);
      host.emit(new Event.StealFailed(host.when(thief), rule));
    }
  }

  private @Nullable Goroutine pass(Processor thief, boolean last) {
    thief.backOffOrder =
        data.chooser.choose(ChoiceKind.STEAL_ORDER, 1L << 32, "start and stride of a thief");
    return visit(thief, order(thief.backOffOrder), last);
  }

  private @Nullable Goroutine visit(Processor thief, List<Processor> victims, boolean last) {
    for (Processor victim : victims) {
      if (victim != thief) {
        Goroutine found = tryVictim(thief, victim, last);
        if (found != null || thief.backOff >= 0 || thief.hasWork()) {
          return found;
        }
      }
    }
    thief.clock += costs.steal();
    return null;
  }

  private @Nullable Goroutine tryVictim(Processor thief, Processor victim, boolean last) {
    if (last && timers.run(thief, victim)) {
      firedTimers = true;
      if (thief.hasWork()) {
        return null;
      }
    }
    if (victim.status == Processor.Status.IDLE) {
      return null;
    }
    return policy.steal(thief, victim, last);
  }

  /// All processors: from a random one on, in strides of a random number that has no common divisor
  /// with their count.
  private List<Processor> order(long random) {
    int count = data.processors.size();
    List<Integer> strides = coprimes(count);
    int position = (int) (random % count);
    int stride = strides.get((int) (random / count % strides.size()));
    List<Processor> order = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      order.add(data.processors.get(position));
      position = (position + stride) % count;
    }
    return order;
  }

  private static List<Integer> coprimes(int count) {
    List<Integer> result = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      if (gcd(i, count) == 1) {
        result.add(i);
      }
    }
    return result;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
