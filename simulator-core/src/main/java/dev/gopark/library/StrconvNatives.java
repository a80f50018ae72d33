package dev.gopark.library;

import dev.gopark.library.NumberParser.Parsed;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.text.FloatText;
import dev.gopark.runtime.text.QuotedText;
import dev.gopark.runtime.text.RuneText;
import dev.gopark.syntax.Literals;

/// Bodies of package strconv.
final class StrconvNatives {
  private StrconvNatives() {}

  static void register(NativeTable table) {
    table.addFrameless("strconv.parseInt", call -> set(call, parser(call).signed()));
    table.addFrameless("strconv.parseUint", call -> set(call, parser(call).unsigned()));
    table.addFrameless(
        "strconv.parseFloat",
        call -> set(call, FloatParser.parse(call.string(0), call.word(0) == 32)));
    table.addFrameless("strconv.FormatInt", call -> call.setRef(0, integer(call, true)));
    table.addFrameless("strconv.FormatUint", call -> call.setRef(0, integer(call, false)));
    table.addFrameless("strconv.FormatFloat", StrconvNatives::real);
    table.addFrameless(
        "strconv.Quote", call -> call.setRef(0, QuotedText.string(call.string(0), false)));
    table.addFrameless(
        "strconv.QuoteToASCII", call -> call.setRef(0, QuotedText.string(call.string(0), true)));
    table.addFrameless(
        "strconv.QuoteRune", call -> call.setRef(0, QuotedText.rune(call.word(0), false)));
    table.addFrameless(
        "strconv.QuoteRuneToASCII", call -> call.setRef(0, QuotedText.rune(call.word(0), true)));
    table.addFrameless(
        "strconv.CanBackquote", call -> call.setBool(0, QuotedText.canBackquote(call.string(0))));
    table.addFrameless(
        "strconv.IsPrint",
        call ->
            call.setBool(
                0, RuneText.isValid(call.word(0)) && RuneText.isPrintable((int) call.word(0))));
    table.addFrameless("strconv.unquote", StrconvNatives::unquote);
  }

  private static NumberParser parser(NativeCall call) {
    return new NumberParser(call.string(0), (int) call.word(0), (int) call.word(1));
  }

  private static void set(NativeCall call, Parsed parsed) {
    call.setWord(0, parsed.word());
    call.setWord(1, parsed.problem());
  }

  private static String integer(NativeCall call, boolean signed) {
    int base = (int) call.word(1);
    if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
      throw call.kernel().stringPanic("strconv: illegal AppendInt/FormatInt base");
    }
    return signed ? Long.toString(call.word(0), base) : Long.toUnsignedString(call.word(0), base);
  }

  private static void real(NativeCall call) {
    char verb = (char) call.word(1);
    int bits = (int) call.word(3);
    if (bits != 32 && bits != 64) {
      throw call.kernel().stringPanic("strconv: illegal AppendFloat/FormatFloat bitSize");
    }
    double value = bits == 32 ? (float) call.real(0) : call.real(0);
    call.setRef(0, FloatText.format(value, verb, (int) call.word(2), bits));
  }

  private static void unquote(NativeCall call) {
    String text = call.string(0);
    char quote = text.isEmpty() ? 0 : text.charAt(0);
    boolean closed =
        text.length() >= 2 && text.indexOf('\n') < 0 && text.charAt(text.length() - 1) == quote;
    boolean known = quote == '"' || quote == '`' || quote == '\'';
    boolean good = closed && known && text.indexOf(quote, 1) >= text.length() - 1;
    call.setRef(0, good ? value(text, quote) : "");
    call.setBool(0, good);
  }

  private static String value(String bytes, char quote) {
    String literal = Literals.textOf(bytes);
    return quote == '\'' ? RuneText.of(Literals.rune(literal)) : Literals.string(literal);
  }
}
