package dev.gopark.query;

import dev.gopark.syntax.Node;
import dev.gopark.syntax.Walk;
import java.util.ArrayList;
import java.util.List;

/// Finds the nodes around a place.
final class Nodes {
  private Nodes() {}

  /// From the file down to the innermost node that holds the byte at `offset` or ends there. Of two
  /// that meet there the later one counts.
  static List<Node> around(Node root, int offset) {
    List<Node> nodes = new ArrayList<>();
    Node node = root;
    while (node != null) {
      nodes.add(node);
      Node inner = null;
      for (Node child : Walk.children(node)) {
        boolean holds = child.span().start() <= offset && offset <= child.span().end();
        inner = holds ? child : inner;
      }
      node = inner;
    }
    return nodes;
  }
}
