package dev.gopark.library;

import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.text.RuneText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Bodies of package strings that make strings.
final class StringsNatives {
  /// Beyond this a program would not fit into its simulated memory.
  private static final long LONGEST = 1L << 28;

  private StringsNatives() {}

  static void register(NativeTable table) {
    table.add("strings.Repeat", StringsNatives::repeat);
    table.addFrameless("strings.Replace", StringsNatives::replace);
    table.addFrameless("strings.Join", call -> call.setRef(0, join(call)));
    table.addFrameless("strings.split", StringsNatives::split);
    table.addFrameless("strings.Fields", StringsNatives::fields);
    mapping(table, "strings.ToUpper", Character::toUpperCase);
    mapping(table, "strings.ToLower", Character::toLowerCase);
    mapping(table, "strings.ToTitle", Character::toTitleCase);
    table.addFrameless("strings.Title", call -> call.setRef(0, title(call.string(0))));
    table.addFrameless("strings.TrimSpace", call -> call.setRef(0, trimSpace(call.string(0))));
    table.addFrameless(
        "strings.TrimLeft", call -> call.setRef(0, trimLeft(call.string(0), call.string(1))));
    table.addFrameless(
        "strings.TrimRight", call -> call.setRef(0, trimRight(call.string(0), call.string(1))));
    table.addFrameless("strings.ToValidUTF8", StringsNatives::toValid);
  }

  private static void repeat(NativeCall call) {
    long count = call.word(0);
    if (count < 0) {
      throw call.kernel().stringPanic("strings: negative Repeat count");
    }
    if (count > 0 && call.string(0).length() > LONGEST / count) {
      throw call.kernel().fatal("runtime: out of memory");
    }
    call.setRef(0, call.string(0).repeat((int) Math.min(count, LONGEST)));
  }

  private static void replace(NativeCall call) {
    String text = call.string(0);
    String old = call.string(1);
    long left = call.word(0) < 0 ? Long.MAX_VALUE : call.word(0);
    StringBuilder out = new StringBuilder();
    int at = 0;
    int search = 0;
    while (left-- > 0 && search <= text.length()) {
      int found = text.indexOf(old, search);
      if (found < 0) {
        break;
      }
      out.append(text, at, found).append(call.string(2));
      at = found + old.length();
      search = old.isEmpty() ? next(text, found) : at;
    }
    call.setRef(0, out.append(text, at, text.length()).toString());
  }

  /// Where the rune after the one at `index` begins; past the end for the last.
  private static int next(String text, int index) {
    return index < text.length() ? index + RuneText.sizeAt(text, index) : index + 1;
  }

  private static String join(NativeCall call) {
    return String.join(call.string(1), Results.strings(call, 0));
  }

  private static void split(NativeCall call) {
    String text = call.string(0);
    String separator = call.string(1);
    int kept = (int) call.word(0);
    long limit = call.word(1) < 0 ? Long.MAX_VALUE : call.word(1);
    if (limit == 0) {
      call.setRef(0, null);
      return;
    }
    List<String> pieces =
        separator.isEmpty() ? runes(text, limit) : pieces(text, separator, kept, limit);
    call.setRef(0, Results.array(call.kernel(), pieces));
  }

  private static List<String> pieces(String text, String separator, int kept, long limit) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    int found = text.indexOf(separator);
    while (found >= 0 && pieces.size() + 1 < limit) {
      pieces.add(text.substring(at, found + kept));
      at = found + separator.length();
      found = text.indexOf(separator, at);
    }
    pieces.add(text.substring(at));
    return pieces;
  }

  private static List<String> runes(String text, long limit) {
    List<String> runes = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean last = runes.size() + 1 == limit;
      int end = last ? text.length() : at + RuneText.sizeAt(text, at);
      runes.add(text.substring(at, end));
      at = end;
    }
    return runes;
  }

  private static void fields(NativeCall call) {
    String text = call.string(0);
    List<String> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      boolean space = UnicodeNatives.isSpace(RuneText.runeAt(text, i));
      if (space && start >= 0) {
        fields.add(text.substring(start, i));
      }
      start = space ? -1 : start < 0 ? i : start;
    }
    if (start >= 0) {
      fields.add(text.substring(start));
    }
    call.setRef(0, Results.array(call.kernel(), fields));
  }

  private static void mapping(NativeTable table, String name, IntUnaryOperator map) {
    table.addFrameless(name, call -> call.setRef(0, map(call.string(0), map)));
  }

  private static String map(String text, IntUnaryOperator map) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      RuneText.append(out, map.applyAsInt(RuneText.runeAt(text, i)));
    }
    return out.toString();
  }

  /// The first letter of each word in title case.
  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      int rune = RuneText.runeAt(text, i);
      RuneText.append(out, inWord ? rune : Character.toTitleCase(rune));
      boolean letter = Character.isLetter(rune) || Character.isDigit(rune) || rune == '_';
      inWord = letter || rune >= 0x80 && !UnicodeNatives.isSpace(rune);
    }
    return out.toString();
  }

  private static String trimSpace(String text) {
    int start = 0;
    while (start < text.length() && UnicodeNatives.isSpace(RuneText.runeAt(text, start))) {
      start += RuneText.sizeAt(text, start);
    }
    int end = text.length();
    while (end > start) {
      int last = RuneText.startBefore(text, end);
      if (!UnicodeNatives.isSpace(RuneText.runeAt(text, last))) {
        break;
      }
      end = last;
    }
    return text.substring(start, end);
  }

  private static String trimLeft(String text, String set) {
    int start = 0;
    while (start < text.length() && StringsSearchNatives.hasRune(set, text, start)) {
      start += RuneText.sizeAt(text, start);
    }
    return text.substring(start);
  }

  private static String trimRight(String text, String set) {
    int end = text.length();
    while (end > 0) {
      int last = RuneText.startBefore(text, end);
      if (!StringsSearchNatives.hasRune(set, text, last)) {
        break;
      }
      end = last;
    }
    return text.substring(0, end);
  }

  /// Each run of bytes that are no UTF-8 is replaced as a whole.
  private static void toValid(NativeCall call) {
    String text = call.string(0);
    StringBuilder out = new StringBuilder();
    boolean wasInvalid = false;
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      boolean invalid = !RuneText.isValidAt(text, i);
      if (!invalid) {
        out.append(text, i, i + RuneText.sizeAt(text, i));
      } else if (!wasInvalid) {
        out.append(call.string(1));
      }
      wasInvalid = invalid;
    }
    call.setRef(0, out.toString());
  }
}
