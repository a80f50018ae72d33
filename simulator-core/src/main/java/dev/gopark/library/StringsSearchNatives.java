package dev.gopark.library;

import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.text.RuneText;

/// Bodies of package strings that search.
final class StringsSearchNatives {
  private StringsSearchNatives() {}

  static void register(NativeTable table) {
    table.addFrameless(
        "strings.Index", call -> call.setWord(0, call.string(0).indexOf(call.string(1))));
    table.addFrameless(
        "strings.LastIndex", call -> call.setWord(0, call.string(0).lastIndexOf(call.string(1))));
    table.addFrameless(
        "strings.IndexByte", call -> call.setWord(0, call.string(0).indexOf((char) call.word(0))));
    table.addFrameless(
        "strings.LastIndexByte",
        call -> call.setWord(0, call.string(0).lastIndexOf((char) call.word(0))));
    table.addFrameless("strings.IndexAny", StringsSearchNatives::indexAny);
    table.addFrameless("strings.LastIndexAny", StringsSearchNatives::lastIndexAny);
    table.addFrameless(
        "strings.Count", call -> call.setWord(0, count(call.string(0), call.string(1))));
    table.addFrameless("strings.EqualFold", StringsSearchNatives::equalFold);
  }

  /// Occurrences without overlaps; of the empty string one more than there are runes.
  static int count(String text, String part) {
    if (part.isEmpty()) {
      return RuneText.count(text) + 1;
    }
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /// Whether `set` has the rune at `index` of `text`; a byte that is no UTF-8 counts as U+FFFD.
  static boolean hasRune(String set, String text, int index) {
    int wanted = RuneText.runeAt(text, index);
    for (int i = 0; i < set.length(); i += RuneText.sizeAt(set, i)) {
      if (RuneText.runeAt(set, i) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static void indexAny(NativeCall call) {
    String text = call.string(0);
    String set = call.string(1);
    int at = 0;
    while (at < text.length() && !hasRune(set, text, at)) {
      at += RuneText.sizeAt(text, at);
    }
    call.setWord(0, at < text.length() ? at : -1);
  }

  private static void lastIndexAny(NativeCall call) {
    String text = call.string(0);
    String set = call.string(1);
    int end = text.length();
    int found = -1;
    while (end > 0 && found < 0) {
      end = RuneText.startBefore(text, end);
      found = hasRune(set, text, end) ? end : -1;
    }
    call.setWord(0, found);
  }

  private static void equalFold(NativeCall call) {
    int[] left = folded(call.string(0));
    call.setBool(0, java.util.Arrays.equals(left, folded(call.string(1))));
  }

  private static int[] folded(String text) {
    int[] runes = new int[RuneText.count(text)];
    int at = 0;
    for (int i = 0; i < runes.length; i++) {
      runes[i] = Character.toLowerCase(Character.toUpperCase(RuneText.runeAt(text, at)));
      at += RuneText.sizeAt(text, at);
    }
    return runes;
  }
}
