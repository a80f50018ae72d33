package dev.gopark.format;

import dev.gopark.syntax.Token;

/// Says that the tree is not what the tokens are. Does not leave this package.
final class Unformattable extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient Token token;

  Unformattable(Token token) {
    super("unexpected " + token.text());
    this.token = token;
  }
}
