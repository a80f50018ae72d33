package dev.gopark.export;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Edge;
import java.util.LinkedHashSet;
import java.util.Set;

/// The wait-for graph of a finding as text for other programs to draw: an arrow from each goroutine
/// to the one it waits for, with the object's name; heavier in a cycle.
public final class WaitGraphText {
  private static final String NOBODY = "nobody";

  private WaitGraphText() {}

  /// In Graphviz's DOT language.
  public static String dot(Finding finding) {
    StringBuilder out = new StringBuilder("digraph waits {\n");
    out.append("  label=").append(quoted(finding.title())).append(";\n");
    out.append("  node [shape=box, style=rounded];\n");
    for (int goroutine : goroutines(finding)) {
      out.append("  ").append(name(goroutine)).append(";\n");
    }
    for (Edge edge : finding.edges()) {
      out.append("  ").append(name(edge.from())).append(" -> ").append(name(edge.to()));
      out.append(" [label=").append(quoted(edge.object()));
      out.append(edge.inCycle() ? ", color=\"#c1121f\", penwidth=2" : "").append("];\n");
    }
    return out.append("}\n").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// As a Mermaid flowchart.
  public static String mermaid(Finding finding) {
    StringBuilder out = new StringBuilder("flowchart LR\n");
    out.append("  %% ").append(finding.title()).append('\n');
    for (int goroutine : goroutines(finding)) {
      out.append("  ").append(name(goroutine)).append("([").append(name(goroutine)).append("])\n");
    }
    for (Edge edge : finding.edges()) {
      out.append("  ").append(name(edge.from()));
      out.append(edge.inCycle() ? " ==>|" : " -->|").append(entities(edge.object())).append("| ");
      out.append(name(edge.to())).append('\n');
    }
    return out.toString();
  }

  /// What has a meaning in Mermaid's labels is written by its number.
  private static String entities(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = Character.isLetterOrDigit(c) || "_.[]() ".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : "#" + (int) c + ";");
    }
    return out.append('"').toString();
  }

  private static Set<Integer> goroutines(Finding finding) {
    Set<Integer> all = new LinkedHashSet<>(finding.goroutines());
    for (Edge edge : finding.edges()) {
      all.add(edge.from());
      all.add(edge.to());
    }
    return all;
  }

  private static String name(int goroutine) {
    return goroutine == 0 ? NOBODY : "G" + goroutine;
  }
}
