package dev.gopark.cli;

/// Exit codes of Gopark's own; others are the program's.
final class ExitCode {
  static final int OK = 0;

  /// The program does not compile, or cannot be read.
  static final int COMPILE_ERROR = 1;

  static final int USAGE = 2;

  /// A recording has turned out to be of another run than the one that it leads to.
  static final int OTHER_RUN = 65;

  static final int INTERNAL = 70;

  /// A limit of Gopark's was met.
  static final int LIMIT = 124;

  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
