package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Wait.Need;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Snapshot;
import java.util.Collection;
import java.util.List;

/// Tells of the waits of a graph in sentences.
final class Prose {
  private final MachineState state;
  private final WaitForGraph graph;

  Prose(MachineState state, WaitForGraph graph) {
    this.state = state;
    this.graph = graph;
  }

  Wait wait(int id) {
    Wait wait = graph.waits().get(id);
    if (wait == null) {
      throw new IllegalStateException("G" + id + " does not wait");
    }
    return wait;
  }

  Snapshot.Goroutine goroutine(int id) {
    return wait(id).goroutine();
  }

  String action(int id) {
    return Words.action(goroutine(id), wait(id).objects());
  }

  /// On what it waits, since which line, and who could wake it.
  String sentence(int id) {
    return "%s %s%s%s."
        .formatted(Words.who(id), action(id), Words.at(goroutine(id).line()), rescue(wait(id)));
  }

  private String rescue(Wait wait) {
    List<String> helpers = wait.edges().stream().map(Edge::to).distinct().map(this::named).toList();
    return switch (wait.need()) {
      case NOTHING -> "";
      case NOBODY -> "; nobody can ever wake it";
      case ALL ->
          waitsForItself(wait)
              ? "; it holds it itself"
              : "; "
                  + Words.list(helpers)
                  + (isReaderBehindWriter(wait) ? " asked first" : holds(wait, helpers));
      case ANY ->
          helpers.isEmpty()
              ? "; no goroutine is left that could " + help(wait)
              : "; only %s could %s".formatted(Words.list(helpers), help(wait));
    };
  }

  private static boolean waitsForItself(Wait wait) {
    return wait.edges().stream().allMatch(edge -> edge.to() == wait.id());
  }

  private static boolean isReaderBehindWriter(Wait wait) {
    return wait.edges().stream().anyMatch(edge -> edge.why().startsWith("asked"));
  }

  private String holds(Wait wait, List<String> helpers) {
    if (helpers.size() > 1) {
      return " hold it";
    }
    Edge edge = wait.edges().getFirst();
    int line = state.heldSince(edge.to(), edge.objectId());
    return " holds it" + (line == 0 ? "" : ", taken" + Words.at(line));
  }

  private static String help(Wait wait) {
    return Words.list(
        wait.objects().stream().map(o -> Words.help(wait.goroutine(), o)).distinct().toList());
  }

  private String named(int id) {
    return graph.isAlive(id) ? Words.who(id) : Words.who(id) + ", which has ended,";
  }

  /// The step at which the last of them began to wait.
  long since(Collection<Integer> ids) {
    return ids.stream()
        .mapToLong(id -> goroutine(id).sinceStep())
        .max()
        .orElse(state.snapshot().step());
  }

  /// Where they wait.
  List<String> positions(Collection<Integer> ids) {
    return ids.stream()
        .map(this::goroutine)
        .filter(goroutine -> goroutine.line() > 0)
        .map(goroutine -> goroutine.file() + ":" + goroutine.line())
        .distinct()
        .toList();
  }

  /// The library's function that the user's code has called and in which the goroutine waits,
  /// `semaphore.(*Weighted).Acquire`; empty if it waits in its own code.
  String libraryCall(int id) {
    String call = "";
    for (GoroutineDetail.Frame frame : state.inspect(id).frames()) {
      if (frame.user()) {
        return call.substring(call.lastIndexOf('/') + 1);
      }
      call = frame.function();
    }
    return "";
  }

  /// Whether the goroutine waits in the head of a `range` over a channel.
  boolean inRange(int id) {
    Wait wait = wait(id);
    return wait.need() == Need.ANY
        && state.sourceLine(id).matches("\\s*(?:\\w+:\\s*)?for\\b.*\\brange\\b.*");
  }
}
