package dev.gopark.gotest;

import dev.gopark.analysis.Wait;
import dev.gopark.analysis.WaitForGraph;
import dev.gopark.analysis.Waits;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import java.util.List;
import java.util.Set;

/// Finds the goroutines that a test has left behind in a machine that has run on after it.
final class Leftovers {
  private static final String TEST_FUNCTION = "testing.tRunner";
  private static final String MAIN_FILE = "_testmain.go";

  private final MachineState state;
  private final Snapshot snapshot;

  Leftovers(Machine machine) {
    this.state = machine.state();
    this.snapshot = machine.snapshot();
  }

  /// Of a machine whose run has not ended as it should: the goroutines that are stuck.
  Aftermath stuck() {
    List<Snapshot.Goroutine> waiting =
        snapshot.goroutines().stream()
            .filter(goroutine -> goroutine.status() == GoStatus.WAITING)
            .filter(goroutine -> !goroutine.file().isEmpty())
            .filter(goroutine -> !goroutine.file().endsWith(MAIN_FILE))
            .toList();
    List<Leftover> stuck =
        described(waiting).stream().filter(left -> left.kind() == Leftover.Kind.STUCK).toList();
    return new Aftermath("", "", stuck);
  }

  /// Of a machine that has run on after a test.
  ///
  /// @param known goroutines that earlier tests have left behind
  Aftermath after(TestEnd end, Set<Integer> known) {
    String crash =
        switch (snapshot.outcome()) {
          case Outcome.Panicked panicked -> panicked.inWords();
          case Outcome.Fatal fatal -> fatal.inWords();
          case Outcome.Exited(int code) -> "the process exits with code " + code;
          case Outcome.Deadlocked _, Outcome.LimitReached _ -> "";
          case null -> "";
        };
    if (!crash.isEmpty()) {
      return new Aftermath(end.test(), crash, List.of());
    }
    List<Snapshot.Goroutine> left =
        snapshot.goroutines().stream()
            .filter(goroutine -> isLeftBehind(goroutine, end) && !known.contains(goroutine.id()))
            .toList();
    return new Aftermath(end.test(), crash, left.isEmpty() ? List.of() : described(left));
  }

  private static boolean isLeftBehind(Snapshot.Goroutine goroutine, TestEnd end) {
    return goroutine.status() != GoStatus.DEAD
        && goroutine.id() != 1
        && goroutine.id() != end.goroutine()
        && !goroutine.function().equals(TEST_FUNCTION);
  }

  private List<Leftover> described(List<Snapshot.Goroutine> some) {
    WaitForGraph graph = WaitForGraph.of(state);
    Set<Integer> stuck = graph.stuck();
    return some.stream()
        .map(goroutine -> described(goroutine, kind(goroutine, graph, stuck)))
        .toList();
  }

  private static Leftover.Kind kind(
      Snapshot.Goroutine goroutine, WaitForGraph graph, Set<Integer> stuck) {
    if (stuck.contains(goroutine.id())) {
      return Leftover.Kind.STUCK;
    }
    Wait wait = graph.waits().get(goroutine.id());
    boolean goesOn = wait == null || wait.need() == Wait.Need.NOTHING;
    return goesOn ? Leftover.Kind.UNFINISHED : Leftover.Kind.WAITING;
  }

  private Leftover described(Snapshot.Goroutine goroutine, Leftover.Kind kind) {
    String created = goroutine.creatorFile() + ":" + goroutine.creatorLine();
    boolean inLibrary = goroutine.file().isEmpty();
    return new Leftover(
        kind,
        goroutine.label(),
        function(goroutine),
        Waits.inWords(goroutine, snapshot),
        goroutine.reason() == null ? "running" : goroutine.reason().label,
        inLibrary ? created : goroutine.file() + ":" + goroutine.line(),
        names(goroutine.holds()),
        goroutine.creatorFile().endsWith(MAIN_FILE) ? "" : created);
  }

  /// What the goroutine was started with; for one that runs a test, that test.
  private String function(Snapshot.Goroutine goroutine) {
    if (!goroutine.function().equals(TEST_FUNCTION)) {
      return goroutine.function();
    }
    return state.inspect(goroutine.id()).frames().reversed().stream()
        .filter(GoroutineDetail.Frame::user)
        .map(GoroutineDetail.Frame::function)
        .findFirst()
        .orElse(TEST_FUNCTION);
  }

  private List<String> names(List<Integer> ids) {
    return snapshot.objects().stream()
        .filter(object -> ids.contains(object.id()))
        .map(Snapshot.SyncObject::name)
        .toList();
  }
}
