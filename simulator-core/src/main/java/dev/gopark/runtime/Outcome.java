package dev.gopark.runtime;

import org.jspecify.annotations.Nullable;

/// Why a run ended. A failing Go program is an ordinary result, never an exception of ours.
public sealed interface Outcome {
  /// The exit code of the process.
  int exitCode();

  /// In plain words, as a rule.
  default String inWords() {
    return switch (this) {
      case Exited(int code) -> "the program ends with exit code " + code;
      case Panicked(String message) -> "nobody recovered the panic: " + message;
      case Fatal(String message) -> "fatal error: " + message;
      case Deadlocked(String message) -> message;
      case LimitReached(String message) -> message;
    };
  }

  /// As results and recordings name it; `interrupted` for a run that would have gone on.
  static String nameOf(@Nullable Outcome outcome) {
    return switch (outcome) {
      case Exited _ -> "exited";
      case Panicked _ -> "panicked";
      case Fatal _ -> "fatal";
      case Deadlocked _ -> "deadlocked";
      case LimitReached _ -> "limit";
      case null -> "interrupted";
    };
  }

  /// `main` returned, or `os.Exit`.
  record Exited(int exitCode) implements Outcome {}

  /// An unrecovered panic; `message` is what followed `panic: `.
  record Panicked(String message) implements Outcome {
    @Override
    public int exitCode() {
      return 2;
    }
  }

  /// `fatal error: ` and this message, other than a deadlock.
  record Fatal(String message) implements Outcome {
    @Override
    public int exitCode() {
      return 2;
    }
  }

  /// `fatal error: all goroutines are asleep - deadlock!` (or the form for a main that called
  /// Goexit).
  record Deadlocked(String message) implements Outcome {
    @Override
    public int exitCode() {
      return 2;
    }
  }

  /// A limit of Gopark's was met; says nothing about the program.
  record LimitReached(String message) implements Outcome {
    @Override
    public int exitCode() {
      return 124;
    }
  }
}
