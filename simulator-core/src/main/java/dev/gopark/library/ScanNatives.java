package dev.gopark.library;

import dev.gopark.library.NumberParser.Parsed;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.text.QuotedText;

/// Bodies of package fmt that read numbers.
final class ScanNatives {
  private ScanNatives() {}

  static void register(NativeTable table) {
    table.add(
        "fmt.parseInt", call -> set(call, parser(call).signed(), "integer overflow on token "));
    table.add(
        "fmt.parseUint",
        call -> set(call, parser(call).unsigned(), "unsigned integer overflow on token "));
    table.add("fmt.parseFloat", ScanNatives::real);
  }

  private static void real(NativeCall call) {
    String token = call.string(0);
    Parsed parsed = FloatParser.parse(token, call.word(0) == Float.SIZE);
    String quoted = QuotedText.string(token, false);
    call.setWord(0, parsed.word());
    call.setRef(
        0,
        switch (parsed.problem()) {
          case NumberParser.FINE -> "";
          case NumberParser.OUT_OF_RANGE ->
              "strconv.ParseFloat: parsing " + quoted + ": value out of range";
          default -> "strconv.ParseFloat: parsing " + quoted + ": invalid syntax";
        });
  }

  private static NumberParser parser(NativeCall call) {
    return new NumberParser(call.string(0), (int) call.word(0), (int) call.word(1));
  }

  private static void set(NativeCall call, Parsed parsed, String overflow) {
    String what =
        switch (parsed.problem()) {
          case NumberParser.FINE -> "";
          case NumberParser.OUT_OF_RANGE -> overflow + call.string(0);
          default -> "expected integer";
        };
    call.setWord(0, parsed.word());
    call.setRef(0, what);
  }
}
