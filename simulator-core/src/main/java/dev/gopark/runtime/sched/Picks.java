package dev.gopark.runtime.sched;

import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.code.SelectInfo;
import dev.gopark.event.Event;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Pick;
import org.jspecify.annotations.Nullable;

/// Does what a person decides in the scheduler's place. Goroutines and processors are moved by the
/// same hands as always, so that what a person makes of a run is one that could have been.
public final class Picks {
  private static final String PICKED = "because you pick it";

  private final MachineData data;
  private final Scheduler scheduler;
  private final Policy policy;
  private final Wakeups wakeups;
  private final Threads threads;
  private final SchedulerHost host;

  Picks(
      MachineData data,
      Scheduler scheduler,
      Policy policy,
      Wakeups wakeups,
      Threads threads,
      SchedulerHost host) {
    this.data = data;
    this.scheduler = scheduler;
    this.policy = policy;
    this.wakeups = wakeups;
    this.threads = threads;
    this.host = host;
  }

  /// Why `pick` cannot be made now, in words; empty if it can.
  public String obstacle(Pick pick) {
    return switch (pick) {
      case Pick.Run run -> obstacle(run);
      case Pick.First first -> obstacle(first);
      case Pick.Case choice -> obstacle(choice);
      case Pick.Theft theft -> obstacle(theft);
      case Pick.Freeze freeze -> {
        Goroutine g = data.goroutine(freeze.goroutine());
        yield g == null ? gone(freeze.goroutine()) : g.frozen ? g + " is frozen already" : "";
      }
      case Pick.Release release -> {
        Goroutine g = data.goroutine(release.goroutine());
        yield g == null ? gone(release.goroutine()) : g.frozen ? "" : g + " is not frozen";
      }
    };
  }

  private String obstacle(Pick.Run run) {
    Goroutine g = data.goroutine(run.goroutine());
    if (g == null) {
      return gone(run.goroutine());
    }
    if (g.frozen) {
      return g + " is frozen";
    }
    if (g.status != Goroutine.Status.RUNNABLE) {
      return switch (g.status) {
        case RUNNING -> g + " runs already";
        case WAITING -> g + " waits";
        case SYSCALL -> g + " is in a system call";
        case RUNNABLE, DEAD -> gone(g.id);
      };
    }
    Processor processor = processor(run.processor());
    return processor == null
        ? missing(run.processor())
        : processor.status == Processor.Status.SYSCALL
            ? "P%d is in a system call".formatted(processor.number)
            : "";
  }

  private String obstacle(Pick.First first) {
    Processor processor = processor(first.processor());
    return processor == null
        ? missing(first.processor())
        : processor.running == null ? "P%d runs nothing".formatted(processor.number) : "";
  }

  private String obstacle(Pick.Case choice) {
    Goroutine g = data.goroutine(choice.goroutine());
    if (g == null) {
      return gone(choice.goroutine());
    }
    SelectInfo select = nextSelect(g);
    if (select == null) {
      return g + " is not about to execute a select";
    }
    return choice.index() < 0 || choice.index() >= select.size()
        ? "that select has %d cases".formatted(select.size())
        : "";
  }

  private String obstacle(Pick.Theft theft) {
    Processor thief = processor(theft.thief());
    Processor victim = processor(theft.victim());
    if (thief == null || victim == null) {
      return missing(thief == null ? theft.thief() : theft.victim());
    }
    if (!policy.steals()) {
      return "under this policy nobody steals";
    }
    if (thief.running != null || thief.backOff >= 0 || thief.status == Processor.Status.SYSCALL) {
      return "P%d has something to do".formatted(thief.number);
    }
    return thief == victim || !victim.hasWork()
        ? "P%d has nothing that P%d could steal".formatted(victim.number, thief.number)
        : "";
  }

  private static String gone(int goroutine) {
    return "G%d is not alive".formatted(goroutine);
  }

  private static String missing(int processor) {
    return "there is no P%d".formatted(processor);
  }

  private @Nullable Processor processor(int number) {
    return number < data.processors.size() ? data.processors.get(number) : null;
  }

  /// The select that `goroutine` is about to execute, or null; one that it has waited in is
  /// decided.
  public static @Nullable SelectInfo nextSelect(Goroutine goroutine) {
    Instruction next = goroutine.current.code().instructions()[goroutine.pc];
    boolean decided = goroutine.wokenBy != null || !goroutine.sudogs.isEmpty();
    return next.op() == Opcode.SELECT && !decided ? next.extra(SelectInfo.class) : null;
  }

  /// The channel of a case of the select that `goroutine` is about to execute, or null for nil.
  public static @Nullable Channel channel(Goroutine goroutine, SelectInfo.Case choice) {
    return (Channel) goroutine.refs[goroutine.refBase + choice.channel()];
  }

  /// Makes a pick to which there is no [#obstacle].
  public void make(Pick pick) {
    switch (pick) {
      case Pick.Run run -> run(data.processors.get(run.processor()), goroutine(run.goroutine()));
      case Pick.First first -> holdUpOthers(data.processors.get(first.processor()));
      case Pick.Case choice -> goroutine(choice.goroutine()).pickedCase = choice.index();
      case Pick.Theft theft ->
          steal(data.processors.get(theft.thief()), data.processors.get(theft.victim()));
      case Pick.Freeze freeze -> freeze(goroutine(freeze.goroutine()));
      case Pick.Release release -> release(goroutine(release.goroutine()));
    }
  }

  private Goroutine goroutine(int id) {
    Goroutine goroutine = data.goroutine(id);
    if (goroutine == null) {
      throw new IllegalStateException(gone(id));
    }
    return goroutine;
  }

  private void run(Processor processor, Goroutine goroutine) {
    takeOut(goroutine);
    if (processor.running != null) {
      scheduler.stepBack(processor, Policy.Yield.PICKED, "");
    }
    processor.backOff = -1;
    if (processor.status != Processor.Status.IDLE) {
      scheduler.locks().stop(processor);
    }
    wakeups.wake(processor, data.turn.clock, PICKED);
    policy.overtaken(processor);
    scheduler.dispatch(processor, new Policy.Taken(goroutine, false, "picked", "you pick it"));
  }

  private void takeOut(Goroutine goroutine) {
    if (data.globalQueue.remove(goroutine)) {
      return;
    }
    for (Processor processor : data.processors) {
      if (processor.runnext == goroutine) {
        processor.runnext = null;
        return;
      }
      if (processor.queue.remove(goroutine)) {
        return;
      }
    }
    throw new IllegalStateException(goroutine + " is runnable and in no queue");
  }

  private void holdUpOthers(Processor first) {
    for (Processor other : data.processors) {
      if (other != first && other.status.acts() && other.clock <= first.clock) {
        other.clock = first.clock + 1;
      }
    }
    data.quantumLeft = 0;
  }

  private void steal(Processor thief, Processor victim) {
    wakeups.wake(thief, data.turn.clock, PICKED);
    if (thief.status == Processor.Status.RUNNING) {
      threads.begin(thief, true);
    }
    Goroutine stolen = policy.steal(thief, victim, true);
    if (stolen != null) {
      policy.overtaken(thief);
      scheduler.dispatch(thief, new Policy.Taken(stolen, false, "stolen", "you pick the victim"));
    }
  }

  private void freeze(Goroutine goroutine) {
    goroutine.frozen = true;
    switch (goroutine.status) {
      case RUNNABLE -> {
        takeOut(goroutine);
        data.held.add(goroutine);
      }
      case RUNNING ->
          data.processors.stream().filter(p -> p.running == goroutine).toList().forEach(this::stop);
      case WAITING, SYSCALL, DEAD -> {}
    }
  }

  /// The goroutine that runs on `processor` is frozen: it leaves it.
  public void stop(Processor processor) {
    if (host.observed()) {
      String rule = processor.running + " is frozen → it runs on when it is released";
      host.emit(new Event.GoPreempt(host.when(processor), rule));
    }
    Goroutine frozen = scheduler.release(processor);
    scheduler.enter(frozen, Goroutine.Status.RUNNABLE, processor.clock);
    data.held.add(frozen);
  }

  private void release(Goroutine goroutine) {
    goroutine.frozen = false;
    if (data.held.remove(goroutine)) {
      scheduler.putBack(goroutine, data.turn.clock);
      policy.announce(data.turn, goroutine);
    }
  }
}
