package dev.gopark.scenario;

import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a program says to Gopark in comments that begin with `//gopark:`. Real Go ignores them.
///
/// @param title empty when absent, as are `chapter`, `about` and `expect`
/// @param policy null when absent
/// @param race whether data races are to be looked for
/// @param expect how the run should end: `exit 0`, `deadlock`, `panic`, …
/// @param stops places to pause at, in the order in which they are written
/// @param problems directives that are not understood, and ignored
public record Directives(
    String title,
    String chapter,
    String about,
    OptionalInt processors,
    OptionalLong seed,
    @Nullable SchedulingPolicy policy,
    boolean race,
    String expect,
    List<Stop> stops,
    List<Diagnostic> problems) {
  private static final Pattern DIRECTIVE =
      Pattern.compile("(\\s*)//gopark:(\\w+)(?:[ \\t]+(.*?))?\\s*$");

  public Directives {
    stops = List.copyOf(stops);
    problems = List.copyOf(problems);
  }

  /// A pause when the first goroutine comes to `line`, with something to say or to ask. A directive
  /// on a line of its own is about the next line of code.
  ///
  /// @param file as events name it
  /// @param text what to say; for a question, the question
  /// @param question null for a plain stop
  public record Stop(String file, int line, String text, @Nullable Question question) {}

  /// Reads the directives of `file`. Of several directives of one kind the first counts.
  public static Directives of(SourceFile file) {
    return of(List.of(file));
  }

  /// Reads the directives of a program's files, in order.
  public static Directives of(List<SourceFile> files) {
    Reader reader = new Reader();
    files.forEach(reader::read);
    return reader.result();
  }

  /// The configuration with what the directives ask for.
  public Config applyTo(Config config) {
    Config result = config;
    if (processors.isPresent()) {
      result = result.withProcessors(processors.getAsInt());
    }
    if (seed.isPresent()) {
      result = result.withSeed(seed.getAsLong());
    }
    return policy == null ? result : result.withPolicy(policy);
  }

  private static final class Reader {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private OptionalInt processors = OptionalInt.empty();
    private OptionalLong seed = OptionalLong.empty();
    private @Nullable SchedulingPolicy policy;
    private boolean race;

    void read(SourceFile file) {
      for (int line = 1; line <= file.lineCount(); line++) {
        line(file, line);
      }
    }

    private void line(SourceFile file, int line) {
      Matcher matcher = DIRECTIVE.matcher(lineOf(file, line));
      if (matcher.find()) {
        boolean alone = matcher.start() == 0;
        String value = matcher.group(3) == null ? "" : matcher.group(3);
        int about = alone ? nextCode(file, line) : line;
        directive(matcher.group(2), value, about, spanOf(file, line));
      }
    }

    private static Span spanOf(SourceFile file, int line) {
      int end = line < file.lineCount() ? file.lineStart(line + 1) : file.length();
      return new Span(file, file.lineStart(line), end);
    }

    private static String lineOf(SourceFile file, int line) {
      Span span = spanOf(file, line);
      return file.text(span.start(), span.end());
    }

    /// The first line after `line` that holds more than a comment; `line` if there is none.
    private static int nextCode(SourceFile file, int line) {
      for (int next = line + 1; next <= file.lineCount(); next++) {
        String text = lineOf(file, next).strip();
        if (!text.isEmpty() && !text.startsWith("//")) {
          return next;
        }
      }
      return line;
    }

    private void directive(String kind, String value, int line, Span span) {
      switch (kind) {
        case "stop" -> stops.add(new Stop(span.file().name(), line, value, null));
        case "ask" -> ask(value, line, span);
        case "title", "chapter", "about", "expect" -> values.putIfAbsent(kind, value);
        case "procs" -> {
          if (processors.isEmpty()) {
            processors(value, span);
          }
        }
        case "seed" -> {
          if (seed.isEmpty()) {
            seed(value, span);
          }
        }
        case "policy" -> policy(value, span);
        case "race" -> race = true;
        default -> problems.add(new Diagnostic(span, "unknown directive //gopark:" + kind));
      }
    }

    private void ask(String value, int line, Span span) {
      switch (Question.read(value)) {
        case Question.Reading.Good(Question question) ->
            stops.add(new Stop(span.file().name(), line, question.text(), question));
        case Question.Reading.Bad(String problem) -> problems.add(new Diagnostic(span, problem));
      }
    }

    private void processors(String value, Span span) {
      if (value.matches("\\d{1,3}") && inRange(Integer.parseInt(value))) {
        processors = OptionalInt.of(Integer.parseInt(value));
      } else {
        problems.add(
            new Diagnostic(
                span, "//gopark:procs wants a number from 1 to " + Config.MAX_PROCESSORS));
      }
    }

    private static boolean inRange(int count) {
      return count >= 1 && count <= Config.MAX_PROCESSORS;
    }

    private void seed(String value, Span span) {
      try {
        seed = OptionalLong.of(Long.parseLong(value));
      } catch (NumberFormatException _) {
        problems.add(new Diagnostic(span, "//gopark:seed wants a whole number"));
      }
    }

    private void policy(String value, Span span) {
      Optional<SchedulingPolicy> named = SchedulingPolicy.named(value);
      if (named.isEmpty()) {
        String labels = String.join(", ", SchedulingPolicy.labels());
        problems.add(new Diagnostic(span, "//gopark:policy wants one of " + labels));
      } else if (policy == null) {
        policy = named.get();
      }
    }

    Directives result() {
      return new Directives(
          values.getOrDefault("title", ""),
          values.getOrDefault("chapter", ""),
          values.getOrDefault("about", ""),
          processors,
          seed,
          policy,
          race,
          values.getOrDefault("expect", ""),
          stops,
          problems);
    }
  }
}
