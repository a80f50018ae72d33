package dev.gopark.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for what it speaks of. `{0}` is the first of these; a number is written in
/// groups of three digits. `{0|goroutine|goroutines}` is the first word when number 0 is one, else
/// the second: what English and German need. Everything else, apostrophes too, is as it is written.
final class Message {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

  private sealed interface Part {
    record Plain(String text) implements Part {}

    record Argument(int index) implements Part {}

    record Plural(int index, String one, String many) implements Part {}
  }

  private final List<Part> parts = new ArrayList<>();

  /// How many arguments it takes.
  private int arity;

  Message(String text) {
    Matcher matcher = PLACE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(new Part.Plain(text.substring(end, matcher.start())));
      end = matcher.end();
      int index = matcher.group(1).charAt(0) - '0';
      arity = Math.max(arity, index + 1);
      String one = matcher.group(2);
      parts.add(
          one == null ? new Part.Argument(index) : new Part.Plural(index, one, matcher.group(3)));
    }
    parts.add(new Part.Plain(text.substring(end)));
  }

  int arity() {
    return arity;
  }

  String with(Object... arguments) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          switch (part) {
            case Part.Plain(String plain) -> plain;
            case Part.Argument(int index) -> written(arguments[index]);
            case Part.Plural(int index, String one, String many) ->
                isOne(arguments[index]) ? one : many;
          });
    }
    return text.toString();
  }

  private static boolean isOne(Object argument) {
    return argument instanceof Number number && number.longValue() == 1;
  }

  private static String written(Object argument) {
    return argument instanceof Integer || argument instanceof Long
        ? Texts.grouped(((Number) argument).longValue())
        : argument.toString();
  }
}
