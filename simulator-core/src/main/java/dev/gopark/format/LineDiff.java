package dev.gopark.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What differs between two texts, line by line. Lines that are unique in both texts are matched in
/// the longest order that both have, and what is equal beside them.
public final class LineDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  /// Lines `from` to before `to` of the old text (from 0) become lines `newFrom` to before `newTo`
  /// of the new one.
  public record Change(int from, int to, int newFrom, int newTo) {}

  private record Match(int old, int now) {}

  private LineDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
    Match done = new Match(0, 0);
    List<Match> anchors = anchors();
    anchors.add(new Match(this.before.size(), this.after.size()));
    for (Match anchor : anchors) {
      if (anchor.old() >= done.old() && anchor.now() >= done.now()) {
        done = change(done, anchor);
      }
    }
  }

  /// The changes that lead from one text to the other, in order.
  public static List<Change> changes(String before, String after) {
    return List.copyOf(new LineDiff(before, after).changes);
  }

  /// The differences as `diff -u` shows them; empty for equal texts.
  public static String unified(String name, String before, String after) {
    return before.equals(after) ? "" : new LineDiff(before, after).unified(name);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  /// Notes what differs between `done` and the equal lines around `anchor`; returns where these
  /// end.
  private Match change(Match done, Match anchor) {
    int back = 0;
    while (anchor.old() - back > done.old()
        && anchor.now() - back > done.now()
        && before.get(anchor.old() - back - 1).equals(after.get(anchor.now() - back - 1))) {
      back++;
    }
    int on = 0;
    while (anchor.old() + on < before.size()
        && anchor.now() + on < after.size()
        && before.get(anchor.old() + on).equals(after.get(anchor.now() + on))) {
      on++;
    }
    Match start = new Match(anchor.old() - back, anchor.now() - back);
    if (start.old() > done.old() || start.now() > done.now()) {
      changes.add(new Change(done.old(), start.old(), done.now(), start.now()));
    }
    return new Match(anchor.old() + on, anchor.now() + on);
  }

  /// Lines that are unique in both texts, as many as are in the same order.
  private List<Match> anchors() {
    Map<String, Integer> old = unique(before);
    Map<String, Integer> now = unique(after);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String line = before.get(i);
      if (old.getOrDefault(line, -1) == i && now.getOrDefault(line, -1) >= 0) {
        matches.add(new Match(i, now.getOrDefault(line, -1)));
      }
    }
    return longestAscending(matches);
  }

  /// The indices of lines that occur once; -1 for others.
  private static Map<String, Integer> unique(List<String> lines) {
    Map<String, Integer> unique = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      unique.merge(lines.get(i), i, (_, _) -> -1);
    }
    return unique;
  }

  private static List<Match> longestAscending(List<Match> matches) {
    int[] previous = new int[matches.size()];
    List<Integer> tails = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (matches.get(tails.get(middle)).now() < matches.get(i).now()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    List<Match> longest = new ArrayList<>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
      longest.addFirst(matches.get(i));
    }
    return longest;
  }

  private String unified(String name) {
    StringBuilder out = new StringBuilder();
    out.append("diff %1$s.orig %1$s\n--- %1$s.orig\n+++ %1$s\n".formatted(name));
    int next = 0;
    while (next < changes.size()) {
      int end = next + 1;
      while (end < changes.size()
          && changes.get(end).from() - changes.get(end - 1).to() < 2 * CONTEXT) {
        end++;
      }
      hunk(changes.subList(next, end), out);
      next = end;
    }
    return out.toString();
  }

  private void hunk(List<Change> parts, StringBuilder out) {
    Change first = parts.getFirst();
    Change last = parts.getLast();
    int lead = Math.min(CONTEXT, first.from());
    int from = first.from() - lead;
    int newFrom = first.newFrom() - lead;
    int to = Math.min(last.to() + CONTEXT, before.size());
    int count = to - from;
    int newCount = last.newTo() + to - last.to() - newFrom;
    out.append(
        "@@ -%d,%d +%d,%d @@\n"
            .formatted(
                count > 0 ? from + 1 : from,
                count,
                newCount > 0 ? newFrom + 1 : newFrom,
                newCount));
    int at = from;
    for (Change change : parts) {
      append(" ", before.subList(at, change.from()), out);
      append("-", before.subList(change.from(), change.to()), out);
      append("+", after.subList(change.newFrom(), change.newTo()), out);
      at = change.to();
    }
    append(" ", before.subList(at, to), out);
  }

  private static void append(String mark, List<String> lines, StringBuilder out) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
