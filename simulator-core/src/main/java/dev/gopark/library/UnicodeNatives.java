package dev.gopark.library;

import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.text.RuneText;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Bodies of packages unicode and unicode/utf8.
final class UnicodeNatives {
  private static final String ASCII_SYMBOLS = "$+<=>^`|~";

  private UnicodeNatives() {}

  static void register(NativeTable table) {
    kind(table, "IsLetter", Character::isLetter);
    kind(table, "IsDigit", Character::isDigit);
    kind(table, "IsNumber", UnicodeNatives::isNumber);
    kind(table, "IsSpace", UnicodeNatives::isSpace);
    kind(table, "IsUpper", rune -> Character.getType(rune) == Character.UPPERCASE_LETTER);
    kind(table, "IsLower", rune -> Character.getType(rune) == Character.LOWERCASE_LETTER);
    kind(table, "IsTitle", Character::isTitleCase);
    kind(table, "IsPunct", UnicodeNatives::isPunctuation);
    kind(table, "IsSymbol", UnicodeNatives::isSymbol);
    kind(table, "IsMark", UnicodeNatives::isMark);
    kind(table, "IsControl", rune -> Character.getType(rune) == Character.CONTROL);
    kind(table, "IsPrint", RuneText::isPrintable);
    kind(table, "IsGraphic", UnicodeNatives::isGraphic);
    change(table, "ToUpper", Character::toUpperCase);
    change(table, "ToLower", Character::toLowerCase);
    change(table, "ToTitle", Character::toTitleCase);
    registerUtf8(table);
  }

  private static void kind(NativeTable table, String name, IntPredicate predicate) {
    table.addFrameless(
        "unicode." + name,
        call ->
            call.setBool(0, RuneText.isValid(call.word(0)) && predicate.test((int) call.word(0))));
  }

  private static void change(NativeTable table, String name, IntUnaryOperator change) {
    table.addFrameless(
        "unicode." + name,
        call -> {
          if (RuneText.isValid(call.word(0))) {
            call.setWord(0, change.applyAsInt((int) call.word(0)));
          }
        });
  }

  static boolean isSpace(int rune) {
    return switch (rune) {
      case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x85, 0xa0 -> true;
      default -> rune > 0xff && Character.isSpaceChar(rune);
    };
  }

  private static boolean isNumber(int rune) {
    int type = Character.getType(rune);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int rune) {
    int type = Character.getType(rune);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSymbol(int rune) {
    return rune < 0x80
        ? ASCII_SYMBOLS.indexOf(rune) >= 0
        : switch (Character.getType(rune)) {
          case Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL,
              Character.MODIFIER_SYMBOL,
              Character.OTHER_SYMBOL ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isGraphic(int rune) {
    return RuneText.isPrintable(rune) || Character.getType(rune) == Character.SPACE_SEPARATOR;
  }

  private static void registerUtf8(NativeTable table) {
    table.addFrameless(
        "utf8.RuneCountInString", call -> call.setWord(0, RuneText.count(call.string(0))));
    table.addFrameless("utf8.ValidString", call -> call.setBool(0, isValid(call.string(0))));
    table.addFrameless("utf8.ValidRune", call -> call.setBool(0, RuneText.isValid(call.word(0))));
    table.addFrameless("utf8.RuneLen", UnicodeNatives::runeLength);
    table.addFrameless("utf8.DecodeRuneInString", call -> decode(call, 0));
    table.addFrameless("utf8.DecodeLastRuneInString", UnicodeNatives::decodeLast);
    table.addFrameless("utf8.FullRuneInString", call -> call.setBool(0, isFull(call.string(0))));
  }

  private static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      if (!RuneText.isValidAt(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static void runeLength(NativeCall call) {
    long rune = call.word(0);
    call.setWord(0, RuneText.isValid(rune) ? RuneText.of(rune).length() : -1);
  }

  private static void decode(NativeCall call, int index) {
    String text = call.string(0);
    boolean empty = text.isEmpty();
    call.setWord(0, empty ? RuneText.ERROR : RuneText.runeAt(text, index));
    call.setWord(1, empty ? 0 : RuneText.sizeAt(text, index));
  }

  private static void decodeLast(NativeCall call) {
    String text = call.string(0);
    decode(call, text.isEmpty() ? 0 : RuneText.startBefore(text, text.length()));
  }

  /// Whether more bytes cannot change what the first rune is.
  private static boolean isFull(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int first = text.charAt(0);
    int wanted = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    boolean mayContinue = text.length() < wanted;
    for (int i = 1; i < text.length(); i++) {
      mayContinue &= (text.charAt(i) & 0xc0) == 0x80;
    }
    return !mayContinue;
  }
}
