package dev.gopark.code;

import dev.gopark.types.Type;

/// How many registers a caller sets for a function: its arguments, and the receiver behind them.
public final class Window {
  private Window() {}

  /// Word registers.
  public static int words(Function callee) {
    Type receiver = callee.receiver();
    boolean own = receiver != null && Registers.isWord(receiver);
    return callee.code().argumentWords() + (own ? 1 : 0);
  }

  /// Reference registers.
  public static int refs(Function callee) {
    Type receiver = callee.receiver();
    boolean own = receiver != null && !Registers.isWord(receiver);
    return callee.code().argumentRefs() + (own ? 1 : 0);
  }
}
