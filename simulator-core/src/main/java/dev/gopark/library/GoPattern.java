package dev.gopark.library;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Tells the regular expressions that Go has, RE2's, from those that only Java has.
final class GoPattern {
  /// Lookahead, lookbehind, atomic and possessive forms, references to groups.
  private static final Pattern NOT_GO =
      Pattern.compile("\\(\\?(?:[=!>]|<[=!])|[*+?}]\\+|\\\\[1-9GkRXZ]|&&");

  private GoPattern() {}

  /// Why Go would refuse an expression that Java takes; empty if it would not.
  static String problem(String pattern) {
    var matcher = NOT_GO.matcher(pattern);
    if (!matcher.find()) {
      return "";
    }
    String form = matcher.group();
    if (form.startsWith("(")) {
      return "invalid or unsupported Perl syntax: `" + form + "`";
    }
    return form.startsWith("\\")
        ? "invalid escape sequence: `" + form + "`"
        : "invalid nested repetition operator: `" + form + "`";
  }

  /// What Go says of an expression that is none.
  static String inGosWords(String pattern, PatternSyntaxException e) {
    String description = e.getDescription();
    if (description.startsWith("Unclosed group")) {
      return "missing closing ): `" + pattern + "`";
    }
    if (description.startsWith("Unmatched closing")) {
      return "unexpected ): `" + pattern + "`";
    }
    if (description.startsWith("Unclosed character class")) {
      return "missing closing ]: `" + pattern.substring(pattern.lastIndexOf('[')) + "`";
    }
    if (description.startsWith("Dangling meta character")) {
      char operator = pattern.charAt(Math.clamp(e.getIndex(), 0, pattern.length() - 1));
      return "missing argument to repetition operator: `" + operator + "`";
    }
    return description.toLowerCase(java.util.Locale.ROOT) + ": `" + pattern + "`";
  }
}
