package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.runtime.Snapshot.SyncObject;
import java.util.List;

/// A mistake with its name, and what helps against it. Those made here are of one goroutine that
/// nobody can help.
record Cause(String title, List<String> advice) {
  static Cause neverUnlocked(Wait wait) {
    Edge edge = wait.edges().getFirst();
    return new Cause(
        "%s is never unlocked: %s has ended and still holds it"
            .formatted(edge.object(), Words.who(edge.to())),
        List.of(
            "Unlock on every way out: put `defer %s.Unlock()` after the Lock."
                .formatted(edge.object())));
  }

  static Cause forgottenClose(List<Wait> waits) {
    String channel =
        Words.names(waits.stream().flatMap(wait -> wait.objects().stream()).distinct().toList());
    return new Cause(
        "a forgotten close: %s %s over %s, which nobody closes"
            .formatted(
                Words.list(waits.stream().map(wait -> Words.who(wait.id())).toList()),
                waits.size() == 1 ? "ranges" : "range",
                channel),
        List.of(
            "Close %s when the last value has been sent: only its sender knows when."
                .formatted(channel),
            "With several senders, wait for all of them with a wait group and close then."));
  }

  static Cause copied(String who, String name) {
    return new Cause(
        "a copy of a lock in use: %s waits for %s, which was copied while it was locked"
            .formatted(who, name),
        List.of(
            "Do not copy what has been locked: pass a pointer, and give methods pointer receivers.",
            "`go vet` finds such copies."));
  }

  static Cause inLibrary(String who, String call) {
    String advice =
        call.endsWith("Acquire")
            ? "Release on every way out what was acquired, with defer: as much as was acquired."
            : "See to it that the other side goes on until it has closed its end.";
    return new Cause(
        "a call that never returns: %s is in %s, and nobody is left who could end its wait"
            .formatted(who, call),
        List.of(advice));
  }

  static Cause orphanSend(String who, SyncObject channel) {
    String full = channel.capacity() > 0 ? ", whose buffer is full," : "";
    return new Cause(
        "an orphan send: %s sends on %s%s and nobody receives".formatted(who, channel.name(), full),
        List.of(
            "Start the receiver before the send, in a goroutine of its own.",
            "Give the channel room for the value: make(chan T, 1)."));
  }

  static Cause orphanReceive(String who, String name) {
    return new Cause(
        "an orphan receive: %s receives from %s and nobody sends".formatted(who, name),
        List.of(
            "If somebody should have sent: see that it does on every way out, an error too.",
            "If nobody was to send: start the sender in a goroutine of its own, or close the"
                + " channel when there is nothing to send."));
  }

  static Cause neverDone(String who, SyncObject group) {
    return new Cause(
        "the wait group %s is never done: %s waits and %d %s missing"
            .formatted(
                group.name(), who, group.counter(), group.counter() == 1 ? "Done is" : "Dones are"),
        List.of(
            "Call Done on every way out of the goroutine, with defer.",
            "Pass the wait group by pointer: a copy counts for itself."));
  }

  static Cause nilChannel(Wait wait) {
    return new Cause(
        "a nil channel: %s %s"
            .formatted(Words.who(wait.id()), Words.action(wait.goroutine(), wait.objects())),
        List.of("Make the channel before its first use: make(chan T)."));
  }
}
