package dev.gopark.library;

import dev.gopark.runtime.model.NativeCall;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Bodies of package time that compute: the clock, the calendar, texts.
final class TimeNatives {
  private static final long DAY_SECONDS = 86_400;

  /// Days from the year 1 to 1970.
  private static final long EPOCH_DAYS = 719_162;

  private TimeNatives() {}

  static void register(NativeTable table) {
    table.add("time.now", TimeNatives::now);
    table.add("time.decimal", call -> call.setRef(0, Long.toString(call.word(0))));
    table.add("time.civil", TimeNatives::civil);
    table.add("time.dateSeconds", TimeNatives::dateSeconds);
    table.add("time.monotonic", call -> call.setRef(0, monotonic(call.word(0))));
    table.add(
        "time.format",
        call -> call.setRef(0, TimeFormat.format(call.word(0), call.word(1), call.string(0))));
    table.add("time.Duration.String", call -> call.setRef(0, DurationText.format(call.word(0))));
    table.add("time.parseDuration", TimeNatives::parseDuration);
  }

  private static void now(NativeCall call) {
    call.kernel().charge(call.kernel().config().costs().call());
    call.setWord(0, Math.max(1, call.kernel().nanos()));
  }

  /// The day of a number of seconds since the year 1.
  static LocalDate date(long seconds) {
    return LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY_SECONDS) - EPOCH_DAYS);
  }

  private static void civil(NativeCall call) {
    LocalDate date = date(call.word(0));
    call.setWord(
        0,
        switch ((int) call.word(1)) {
          case 0 -> date.getYear();
          case 1 -> date.getMonthValue();
          case 2 -> date.getDayOfMonth();
          case 3 -> date.getDayOfYear();
          default -> date.getDayOfWeek().getValue() % 7;
        });
  }

  private static void dateSeconds(NativeCall call) {
    long months = call.word(1) - 1;
    long year = call.word(0) + Math.floorDiv(months, 12L);
    long proleptic = Math.clamp(year, -999_999L, 999_999L);
    LocalDate first = LocalDate.of((int) proleptic, (int) Math.floorMod(months, 12L) + 1, 1);
    long days = first.getLong(ChronoField.EPOCH_DAY) + EPOCH_DAYS + call.word(2) - 1;
    call.setWord(0, days * DAY_SECONDS);
  }

  private static String monotonic(long nanos) {
    long magnitude = Math.abs(nanos);
    return String.format(
        Locale.ROOT,
        "%s%d.%09d",
        nanos < 0 ? "-" : "+",
        magnitude / 1_000_000_000,
        magnitude % 1_000_000_000);
  }

  private static void parseDuration(NativeCall call) {
    String text = call.string(0);
    DurationText.Parsed parsed = DurationText.parse(text);
    call.setWord(0, parsed.nanos());
    call.setRef(0, parsed.problem());
  }
}
