package dev.gopark.format;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.GoFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sorts the imports in successive lines of a group by their paths, each with the comment behind
/// it, and leaves out repeated ones.
final class ImportOrder {
  private final SourceFile file;
  private final Source source;

  /// An import in a line of its own, with that line.
  private record Line(Decl.Import spec, int number, String text, String comment) {
    String path() {
      return spec.path().text();
    }

    String name() {
      return spec.name() == null ? "" : spec.name().name();
    }

    /// Whether the import says the same as `other` and nothing is lost with it.
    boolean isRepeatedBy(Line other) {
      return path().equals(other.path()) && name().equals(other.name()) && comment.isEmpty();
    }
  }

  private static final Comparator<Line> BY_PATH =
      Comparator.comparing(Line::path).thenComparing(Line::name).thenComparing(Line::comment);

  private ImportOrder(SourceFile file) {
    this.file = file;
    this.source = new Source(file);
  }

  /// The file with sorted imports: the same file if they are already.
  static SourceFile sort(GoFile tree) {
    return new ImportOrder(tree.source()).sorted(tree);
  }

  private SourceFile sorted(GoFile tree) {
    List<List<Line>> runs = runs(tree);
    List<String> lines = new ArrayList<>(List.of(file.text().split("\n", -1)));
    boolean changed = false;
    for (List<Line> run : runs.reversed()) {
      List<String> now = texts(run);
      int first = run.getFirst().number() - 1;
      List<String> place = lines.subList(first, first + run.size());
      changed |= !now.equals(place);
      place.clear();
      lines.addAll(first, now);
    }
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return changed ? new SourceFile(file.name(), content) : file;
  }

  private static List<String> texts(List<Line> run) {
    List<Line> order = run.stream().sorted(BY_PATH).toList();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      boolean last = i == order.size() - 1;
      if (last || !order.get(i).isRepeatedBy(order.get(i + 1))) {
        texts.add(order.get(i).text());
      }
    }
    return texts;
  }

  /// Imports in successive lines, which nothing else shares.
  private List<List<Line>> runs(GoFile tree) {
    List<List<Line>> runs = new ArrayList<>();
    int expected = 0;
    for (Decl decl : tree.declarations()) {
      if (!(decl instanceof Decl.Import spec)) {
        break;
      }
      int number = file.lineOf(spec.span().start());
      if (!isAlone(spec, number)) {
        expected = 0;
        continue;
      }
      if (number != expected) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(line(spec, number));
      expected = number + 1;
    }
    return runs;
  }

  /// Whether all tokens of the line belong to `spec`, a part of a group, and it has no other lines.
  private boolean isAlone(Decl.Import spec, int number) {
    int lineStart = file.lineStart(number);
    int lineEnd = number < file.lineCount() ? file.lineStart(number + 1) : file.length();
    int first = source.indexAt(lineStart);
    int after = source.indexAt(spec.span().end());
    return source.tokens.get(first).start() == spec.span().start()
        && source.tokens.get(after).start() >= lineEnd
        && !file.text(lineStart, lineEnd).contains("/*");
  }

  private Line line(Decl.Import spec, int number) {
    int start = file.lineStart(number);
    int end = number < file.lineCount() ? file.lineStart(number + 1) - 1 : file.length();
    String text = file.text(start, end);
    return new Line(spec, number, text, file.text(spec.span().end(), end).strip());
  }
}
