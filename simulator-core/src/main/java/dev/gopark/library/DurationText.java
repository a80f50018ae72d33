package dev.gopark.library;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `time.Duration` as text: `1h2m3.5s`.
final class DurationText {
  private static final long SECOND = 1_000_000_000;
  private static final Pattern PART = Pattern.compile("([0-9]*)(\\.[0-9]*)?([^.0-9]*)");

  /// What was read; `problem` is empty if all was well.
  record Parsed(long nanos, String problem) {}

  private DurationText() {}

  static String format(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    BigInteger magnitude = BigInteger.valueOf(nanos).abs();
    return (nanos < 0 ? "-" : "") + positive(magnitude);
  }

  private static String positive(BigInteger nanos) {
    if (nanos.compareTo(BigInteger.valueOf(SECOND)) < 0) {
      return belowOneSecond(nanos.longValueExact());
    }
    BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(60 * SECOND));
    long minutes = parts[0].longValueExact();
    String seconds = decimal(parts[1].longValueExact(), 9) + "s";
    if (minutes == 0) {
      return seconds;
    }
    String small = minutes % 60 + "m" + seconds;
    return minutes < 60 ? small : minutes / 60 + "h" + small;
  }

  private static String belowOneSecond(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000 ? decimal(nanos, 3) + "\u00c2\u00b5s" : decimal(nanos, 6) + "ms";
  }

  /// `value` with the decimal point moved `places` to the left.
  private static String decimal(long value, int places) {
    BigDecimal moved = BigDecimal.valueOf(value, places).stripTrailingZeros();
    return moved.toPlainString();
  }

  static Parsed parse(String text) {
    String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return new Parsed(0, "");
    }
    if (rest.isEmpty()) {
      return invalid("invalid duration ", text);
    }
    BigDecimal sum = BigDecimal.ZERO;
    Matcher part = PART.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      part.region(at, rest.length());
      boolean found = part.lookingAt();
      String number = found ? digits(part) : "";
      if (number.isEmpty()) {
        return invalid("invalid duration ", text);
      }
      if (part.group(3).isEmpty()) {
        return invalid("missing unit in duration ", text);
      }
      long unit = unit(part.group(3));
      if (unit == 0) {
        String name = quoted(part.group(3));
        return invalid("unknown unit " + name + " in duration ", text);
      }
      sum = sum.add(new BigDecimal(number).multiply(BigDecimal.valueOf(unit)));
      at = part.end();
    }
    return signed(sum, text);
  }

  /// The number of a part, empty if it has no digit.
  private static String digits(Matcher part) {
    String fraction = part.group(2) == null ? "" : part.group(2);
    boolean none = part.group(1).isEmpty() && fraction.length() < 2;
    return none ? "" : "0" + part.group(1) + fraction + "0".repeat(fraction.length() == 1 ? 1 : 0);
  }

  private static Parsed signed(BigDecimal sum, String text) {
    BigInteger nanos = sum.setScale(0, RoundingMode.DOWN).toBigInteger();
    BigInteger value = text.startsWith("-") ? nanos.negate() : nanos;
    return value.bitLength() > 63
        ? invalid("invalid duration ", text)
        : new Parsed(value.longValueExact(), "");
  }

  private static Parsed invalid(String problem, String text) {
    return new Parsed(0, "time: " + problem + quoted(text));
  }

  /// In quotes as package time has it, which does not know strconv: what is not printable ASCII is
  /// written byte by byte.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c >= 0x80) {
        quoted.append("\\x%02x".formatted((int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static long unit(String name) {
    return switch (name) {
      case "ns" -> 1;
      case "us", "\u00c2\u00b5s", "\u00ce\u00bcs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> SECOND;
      case "m" -> 60 * SECOND;
      case "h" -> 3_600 * SECOND;
      default -> 0;
    };
  }
}
