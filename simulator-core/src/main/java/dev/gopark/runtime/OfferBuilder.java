package dev.gopark.runtime;

import dev.gopark.code.SelectInfo;
import dev.gopark.runtime.Offers.Choice;
import dev.gopark.runtime.Offers.Offer;
import dev.gopark.runtime.Offers.Seat;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.sched.Picks;
import dev.gopark.source.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists what a person could decide.
final class OfferBuilder {
  /// Goroutines offered to one processor.
  private static final int MAX_RUNS = 40;

  private static final int MAX_SELECTS = 20;

  private final MachineData data;
  private final Picks picks;
  private final Foresight foresight;

  OfferBuilder(MachineData data, Picks picks, Foresight foresight) {
    this.data = data;
    this.picks = picks;
    this.foresight = foresight;
  }

  Offers build() {
    return new Offers(
        data.processors.stream().map(this::seat).toList(),
        data.goroutines.values().stream()
            .map(this::choice)
            .filter(Objects::nonNull)
            .limit(MAX_SELECTS)
            .toList(),
        thefts(),
        data.goroutines.values().stream()
            .filter(goroutine -> goroutine.frozen)
            .map(g -> new Offer(new Pick.Release(g.id), "release " + who(g), false))
            .toList(),
        !data.held.isEmpty() && data.processors.stream().noneMatch(p -> p.running != null));
  }

  private Seat seat(Processor processor) {
    List<Offer> runs = new ArrayList<>();
    queued(processor, processor, "its own runnext", "its own queue", runs);
    for (Goroutine goroutine : data.globalQueue) {
      add(processor, goroutine, "the global queue", runs);
    }
    for (Processor other : data.processors) {
      if (other != processor) {
        String whose = " of P" + other.number;
        queued(processor, other, "runnext" + whose, "the queue" + whose, runs);
      }
    }
    Goroutine running = processor.running;
    return new Seat(
        processor.number,
        running == null ? 0 : running.id,
        running == null ? null : first(processor, running),
        runs.subList(0, Math.min(MAX_RUNS, runs.size())),
        Math.max(0, runs.size() - MAX_RUNS));
  }

  private void queued(Processor by, Processor from, String next, String queue, List<Offer> runs) {
    if (from.runnext != null) {
      add(by, from.runnext, next, runs);
    }
    from.queue.forEach(goroutine -> add(by, goroutine, queue, runs));
  }

  private void add(Processor processor, Goroutine goroutine, String from, List<Offer> runs) {
    Pick pick = new Pick.Run(processor.number, goroutine.id);
    if (picks.obstacle(pick).isEmpty()) {
      boolean usual = foresight.starts().getOrDefault(processor.number, 0) == goroutine.id;
      runs.add(new Offer(pick, who(goroutine) + ", from " + from, usual));
    }
  }

  private Offer first(Processor processor, Goroutine running) {
    return new Offer(
        new Pick.First(processor.number),
        who(running) + " goes on before those on other processors",
        processor == data.turn);
  }

  private static String who(Goroutine goroutine) {
    return goroutine + " " + Snapshot.lastPart(goroutine.function.name());
  }

  private @Nullable Choice choice(Goroutine goroutine) {
    SelectInfo select = Picks.nextSelect(goroutine);
    if (select == null) {
      return null;
    }
    List<Offer> ready = new ArrayList<>();
    for (int index = 0; index < select.size(); index++) {
      SelectInfo.Case candidate = select.at(index);
      Channel channel = Picks.channel(goroutine, candidate);
      if (channel != null && isReady(channel, candidate.send())) {
        String does = candidate.send() ? "sends to " : "receives from ";
        boolean usual = foresight.cases().getOrDefault(goroutine.id, -1) == index;
        ready.add(
            new Offer(
                new Pick.Case(goroutine.id, index),
                "case %d %s%s".formatted(index + 1, does, channel.name),
                usual));
      }
    }
    return ready.size() < 2 ? null : new Choice(goroutine.id, ready);
  }

  private static boolean isReady(Channel channel, boolean send) {
    if (channel.closed) {
      return true;
    }
    return send
        ? !channel.receivers.isEmpty() || channel.count < channel.capacity
        : !channel.senders.isEmpty() || channel.count > 0;
  }

  private List<Offer> thefts() {
    return data.processors.stream()
        .filter(thief -> thief.running == null)
        .flatMap(thief -> data.processors.stream().flatMap(victim -> theft(thief, victim)))
        .toList();
  }

  private Stream<Offer> theft(Processor thief, Processor victim) {
    Pick pick = new Pick.Theft(thief.number, victim.number);
    if (!picks.obstacle(pick).isEmpty()) {
      return Stream.empty();
    }
    int count = victim.queue.size() + (victim.runnext == null ? 0 : 1);
    String words =
        "P%d steals from P%d, which has %d".formatted(thief.number, victim.number, count);
    boolean usual = foresight.victims().getOrDefault(thief.number, -1) == victim.number;
    return Stream.of(new Offer(pick, words, usual));
  }
}
