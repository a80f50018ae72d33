package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.runtime.Snapshot;
import java.util.List;

/// What one waiting goroutine needs before it can run again.
///
/// @param need how the goroutines that `edges` lead to are needed
/// @param objects what it waits for: several for a select, none for a nil channel
/// @param edges one to each goroutine that could help; none when nobody can
public record Wait(
    Snapshot.Goroutine goroutine, Need need, List<Snapshot.SyncObject> objects, List<Edge> edges) {
  public Wait {
    objects = List.copyOf(objects);
    edges = List.copyOf(edges);
  }

  public enum Need {
    /// All of them: each holder of a lock must let go.
    ALL,
    /// One of them: somebody who can still use the channel, wait group or cond.
    ANY,
    /// Nothing in the program can: a nil channel, `select {}`.
    NOBODY,
    /// None of them: a timer will, or it has been woken already.
    NOTHING
  }

  public int id() {
    return goroutine.id();
  }
}
