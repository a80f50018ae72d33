package dev.gopark.syntax;

/// Parses the expression of a `//go:build` line: tags, `!`, `&&`, `||` and parentheses.
final class BuildConstraintParser {
  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  /// The current token; empty at the end.
  private String token = "";

  private boolean isTag;

  BuildConstraintParser(String text) {
    this.text = text;
  }

  BuildConstraint parse() {
    next();
    BuildConstraint constraint = or();
    if (!token.isEmpty()) {
      throw new IllegalArgumentException("unexpected token " + token);
    }
    return constraint;
  }

  /// `Or = And { "||" And }`
  private BuildConstraint or() {
    BuildConstraint left = and();
    while (token.equals("||")) {
      next();
      left = new BuildConstraint.Or(left, and());
    }
    return left;
  }

  /// `And = Not { "&&" Not }`
  private BuildConstraint and() {
    BuildConstraint left = not();
    while (token.equals("&&")) {
      next();
      left = new BuildConstraint.And(left, not());
    }
    return left;
  }

  /// `Not = "!" Not | Atom`
  private BuildConstraint not() {
    if (!token.equals("!")) {
      return atom();
    }
    next();
    if (token.equals("!")) {
      throw new IllegalArgumentException("double negation not allowed");
    }
    return new BuildConstraint.Not(atom());
  }

  /// `Atom = tag | "(" Or ")"`
  private BuildConstraint atom() {
    if (token.equals("(")) {
      if (++depth > DEEPEST) {
        throw new IllegalArgumentException("build expression too complex");
      }
      next();
      BuildConstraint inner = or();
      if (!token.equals(")")) {
        throw new IllegalArgumentException("missing close paren");
      }
      depth--;
      next();
      return inner;
    }
    if (!isTag) {
      throw new IllegalArgumentException(
          token.isEmpty() ? "unexpected end of expression" : "unexpected token " + token);
    }
    BuildConstraint tag = new BuildConstraint.Tag(token);
    next();
    return tag;
  }

  private void next() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    isTag = false;
    int start = at;
    if (at == text.length() || text.charAt(at) == '\r' && at == text.length() - 1) {
      token = "";
      return;
    }
    char c = text.charAt(at);
    if (c == '(' || c == ')' || c == '!') {
      at++;
    } else if (text.startsWith("&&", at) || text.startsWith("||", at)) {
      at += 2;
    } else {
      tag();
      isTag = true;
    }
    token = text.substring(start, at);
  }

  private void tag() {
    int start = at;
    while (at < text.length() && isTagChar(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == start) {
      String wrong = Character.toString(text.codePointAt(at));
      throw new IllegalArgumentException("invalid syntax at " + wrong);
    }
  }

  private static boolean isTagChar(int c) {
    return Character.isLetter(c) || Character.isDigit(c) || c == '_' || c == '.';
  }
}
