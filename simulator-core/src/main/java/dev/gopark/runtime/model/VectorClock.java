package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// What is known of every goroutine's past: how many of its releases happened before. Immutable; a
/// tree over goroutine ids, of which clocks share what they have in common, so that a machine with
/// very many goroutines can afford one for each. Mattern, "Virtual Time and Global States of
/// Distributed Systems" (1989).
public final class VectorClock {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;

  /// Knows nothing.
  public static final VectorClock EMPTY = new VectorClock(new Node(0, new int[WIDTH], null));

  private final Node root;

  private VectorClock(Node root) {
    this.root = root;
  }

  /// A leaf holds the counts of [#WIDTH] ids, a node above it as many nodes of the level below.
  private record Node(int level, int[] counts, @Nullable Node @Nullable [] children) {
    private static Node above(int level, @Nullable Node @Nullable [] children) {
      return new Node(level, new int[0], children);
    }

    private static Node empty(int level) {
      return level == 0 ? EMPTY.root : above(level, new Node[WIDTH]);
    }

    private int digit(int id) {
      return id >>> (BITS * level) & WIDTH - 1;
    }

    private boolean covers(int id) {
      return id >>> (BITS * (level + 1)) == 0;
    }

    private int get(int id) {
      if (children == null) {
        return counts[digit(id)];
      }
      Node child = children[digit(id)];
      return child == null ? 0 : child.get(id);
    }

    private Node with(int id, int count) {
      int digit = digit(id);
      if (children == null) {
        int[] changed = counts.clone();
        changed[digit] = count;
        return new Node(0, changed, null);
      }
      @Nullable Node[] changed = children.clone();
      Node child = children[digit];
      changed[digit] = (child == null ? empty(level - 1) : child).with(id, count);
      return above(level, changed);
    }

    private Node raised() {
      @Nullable Node[] raised = new Node[WIDTH];
      raised[0] = this;
      return above(level + 1, raised);
    }

    /// The greater of both counts everywhere; this very node if the other has nothing greater.
    private Node join(Node other) {
      if (this == other) {
        return this;
      }
      if (level != other.level) {
        return level < other.level ? raised().join(other) : join(other.raised());
      }
      return children == null || other.children == null
          ? joinCounts(other)
          : joinChildren(children, other.children);
    }

    private Node joinCounts(Node other) {
      int[] joined = counts;
      for (int i = 0; i < WIDTH; i++) {
        if (other.counts[i] > joined[i]) {
          joined = joined == counts ? counts.clone() : joined;
          joined[i] = other.counts[i];
        }
      }
      return joined == counts ? this : new Node(0, joined, null);
    }

    private Node joinChildren(@Nullable Node[] own, @Nullable Node[] others) {
      @Nullable Node[] joined = own;
      for (int i = 0; i < WIDTH; i++) {
        Node mine = own[i];
        Node theirs = others[i];
        Node both = mine == null ? theirs : theirs == null ? mine : mine.join(theirs);
        if (both != mine) {
          joined = joined == own ? own.clone() : joined;
          joined[i] = both;
        }
      }
      return joined == own ? this : above(level, joined);
    }
  }

  /// How many releases of the goroutine are known, plus one while it has begun at all.
  public int of(int goroutine) {
    return root.covers(goroutine) ? root.get(goroutine) : 0;
  }

  /// The same but for one goroutine.
  public VectorClock with(int goroutine, int count) {
    Node base = root;
    while (!base.covers(goroutine)) {
      base = base.raised();
    }
    return new VectorClock(base.with(goroutine, count));
  }

  /// What either of them knows.
  public VectorClock join(@Nullable VectorClock other) {
    if (other == null) {
      return this;
    }
    Node joined = root.join(other.root);
    return joined == root ? this : joined == other.root ? other : new VectorClock(joined);
  }
}
