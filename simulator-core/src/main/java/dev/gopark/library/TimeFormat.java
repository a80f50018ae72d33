package dev.gopark.library;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Writes times as Go's layouts show the time `Mon Jan 2 15:04:05 UTC 2006`. All times are UTC.
final class TimeFormat {
  /// Longer elements before those that they begin with.
  private static final List<String> ELEMENTS =
      List.of(
          "January", "Jan", "Monday", "Mon", "MST", "2006", "-07:00", "-0700", "-07", "Z07:00",
          "Z0700", "002", "01", "02", "03", "04", "05", "06", "15", "PM", "pm", "_2", "1", "2", "3",
          "4", "5");

  private final LocalDate date;
  private final long second;
  private final long nanos;
  private final StringBuilder out = new StringBuilder();

  private TimeFormat(long seconds, long nanos) {
    this.date = TimeNatives.date(seconds);
    this.second = Math.floorMod(seconds, 86_400L);
    this.nanos = nanos;
  }

  /// `seconds` since the year 1 and `nanos` as `layout` shows.
  static String format(long seconds, long nanos, String layout) {
    return new TimeFormat(seconds, nanos).write(layout);
  }

  private String write(String layout) {
    int at = 0;
    while (at < layout.length()) {
      String element = elementAt(layout, at);
      int fraction = fractionAt(layout, at);
      if (fraction > 0) {
        fraction(layout.charAt(at), fraction, layout.charAt(at + 1) == '9');
        at += 1 + fraction;
      } else if (element.isEmpty()) {
        out.append(layout.charAt(at++));
      } else {
        out.append(value(element));
        at += element.length();
      }
    }
    return out.toString();
  }

  private static String elementAt(String layout, int at) {
    for (String element : ELEMENTS) {
      if (layout.startsWith(element, at)) {
        return element;
      }
    }
    return "";
  }

  /// The number of zeros or nines of a fraction of seconds that begins at `at`, else 0.
  private static int fractionAt(String layout, int at) {
    char point = layout.charAt(at);
    if (point != '.' && point != ',' || at + 1 == layout.length()) {
      return 0;
    }
    char digit = layout.charAt(at + 1);
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean more = end < layout.length() && Character.digit(layout.charAt(end), 10) >= 0;
    return (digit == '0' || digit == '9') && !more ? end - at - 1 : 0;
  }

  private void fraction(char point, int count, boolean trims) {
    String digits = number("%09d", nanos) + "0".repeat(Math.max(0, count - 9));
    String shown = digits.substring(0, count);
    if (trims) {
      shown = shown.replaceFirst("0+$", "");
    }
    if (!shown.isEmpty()) {
      out.append(point).append(shown);
    }
  }

  private static String number(String format, long value) {
    return String.format(Locale.ROOT, format, value);
  }

  private String value(String element) {
    long hour = second / 3600;
    long hour12 = hour % 12 == 0 ? 12 : hour % 12;
    return switch (element) {
      case "January" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Jan" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "Monday" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Mon" ->
          date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "MST" -> "UTC";
      case "2006" -> number("%04d", date.getYear());
      case "06" -> number("%02d", date.getYear() % 100);
      case "01" -> number("%02d", date.getMonthValue());
      case "1" -> Integer.toString(date.getMonthValue());
      case "02" -> number("%02d", date.getDayOfMonth());
      case "_2" -> number("%2d", date.getDayOfMonth());
      case "2" -> Integer.toString(date.getDayOfMonth());
      case "002" -> number("%03d", date.getDayOfYear());
      case "15" -> number("%02d", hour);
      case "03" -> number("%02d", hour12);
      case "3" -> Long.toString(hour12);
      case "04" -> number("%02d", second / 60 % 60);
      case "4" -> Long.toString(second / 60 % 60);
      case "05" -> number("%02d", second % 60);
      case "5" -> Long.toString(second % 60);
      case "PM" -> hour >= 12 ? "PM" : "AM";
      case "pm" -> hour >= 12 ? "pm" : "am";
      case "-07:00" -> "+00:00";
      case "-0700" -> "+0000";
      case "-07" -> "+00";
      default -> "Z";
    };
  }
}
