package dev.gopark.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person decides in the scheduler's place. It is written as it is said: `P1 runs G3`.
public sealed interface Pick {
  /// The goroutine it is about, or 0.
  default int goroutine() {
    return 0;
  }

  /// It, made before the instruction after `step`.
  default PickAt at(long step) {
    return new PickAt(step, this);
  }

  /// A processor takes up a runnable goroutine, wherever that is queued; who runs there steps back.
  record Run(int processor, int goroutine) implements Pick {
    @Override
    public String toString() {
      return "P%d runs G%d".formatted(processor, goroutine);
    }
  }

  /// Of the goroutines that run, the one on this processor goes on first: all others are held up,
  /// as an operating system may hold up threads.
  record First(int processor) implements Pick {
    @Override
    public String toString() {
      return "P%d goes first".formatted(processor);
    }
  }

  /// A select, which the goroutine is about to execute, looks at this case first.
  ///
  /// @param index in the order of the source, from 0; written from 1
  record Case(int goroutine, int index) implements Pick {
    @Override
    public String toString() {
      return "G%d takes case %d".formatted(goroutine, index + 1);
    }
  }

  /// A processor that runs nothing steals from this one, as its policy lets it.
  record Theft(int thief, int victim) implements Pick {
    @Override
    public String toString() {
      return "P%d steals from P%d".formatted(thief, victim);
    }
  }

  /// From now on nobody runs the goroutine.
  record Freeze(int goroutine) implements Pick {
    @Override
    public String toString() {
      return "freeze G" + goroutine;
    }
  }

  /// The goroutine may run again.
  record Release(int goroutine) implements Pick {
    @Override
    public String toString() {
      return "release G" + goroutine;
    }
  }

  /// Reads a pick as `toString` writes it; empty if it is none.
  static Optional<Pick> parse(String text) {
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(text.strip());
      if (matcher.matches()) {
        return Optional.of(form.make.apply(matcher.toMatchResult()));
      }
    }
    return Optional.empty();
  }

  /// How picks are written.
  enum Form {
    RUN("P(N) runs G(N)", found -> new Run(number(found, 1), number(found, 2))),
    FIRST("P(N) goes first", found -> new First(number(found, 1))),
    CASE(
        "G(N) takes case ([1-9][0-9]{0,8})",
        found -> new Case(number(found, 1), number(found, 2) - 1)),
    THEFT("P(N) steals from P(N)", found -> new Theft(number(found, 1), number(found, 2))),
    FREEZE("freeze G(N)", found -> new Freeze(number(found, 1))),
    RELEASE("release G(N)", found -> new Release(number(found, 1)));

    private final Pattern pattern;
    private final Function<MatchResult, Pick> make;

    Form(String form, Function<MatchResult, Pick> make) {
      this.pattern = Pattern.compile(form.replace("(N)", "([0-9]{1,9})"), Pattern.CASE_INSENSITIVE);
      this.make = make;
    }

    private static int number(MatchResult found, int group) {
      return Integer.parseInt(found.group(group));
    }
  }
}
