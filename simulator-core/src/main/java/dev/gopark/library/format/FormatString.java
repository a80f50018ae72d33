package dev.gopark.library.format;

import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.text.RuneText;
import dev.gopark.types.BasicType;
import dev.gopark.types.TypePrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints operands as a format string directs: `Printf`.
///
/// ```
/// Verb = "%" { Flag } [ Index ] [ Width ] [ "." [ Index ] [ Precision ] ] [ Index ] letter .
/// Index = "[" number "]" .
/// ```
public final class FormatString {
  private static final int LARGEST_NUMBER = 1_000_000;

  private final Printer printer;
  private final NumberWriter out;
  private final String format;
  private final List<@Nullable Box> operands;
  private int at;
  private int operand;
  private boolean reordered;
  private boolean goodIndex;

  /// Whether an index has just been read, so that a number must not follow.
  private boolean afterIndex;

  private FormatString(Printer printer, String format, List<@Nullable Box> operands) {
    this.printer = printer;
    this.out = printer.out;
    this.format = format;
    this.operands = operands;
  }

  /// Prints `operands` with `printer`.
  public static void print(Printer printer, String format, List<@Nullable Box> operands) {
    new FormatString(printer, format, operands).run();
  }

  private void run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.out.append(format, at, end);
      at = end + 1;
      if (percent >= 0) {
        directive();
      }
    }
    if (!reordered && operand < operands.size()) {
      extra();
    }
  }

  private void directive() {
    goodIndex = true;
    afterIndex = false;
    out.flags.clear();
    flags();
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.out.append("%!(NOVERB)");
      return;
    }
    int verb = RuneText.runeAt(format, at);
    at += RuneText.sizeAt(format, at);
    verb(verb);
  }

  private void flags() {
    while (at < format.length()) {
      switch (format.charAt(at)) {
        case '#' -> out.flags.sharp = true;
        case '0' -> out.flags.zero = true;
        case '+' -> out.flags.plus = true;
        case '-' -> out.flags.minus = true;
        case ' ' -> out.flags.space = true;
        default -> {
          return;
        }
      }
      at++;
    }
  }

  private void width() {
    if (atStar()) {
      int width = numberFromOperand("%!(BADWIDTH)");
      out.flags.minus |= width < 0;
      out.flags.width = width == ABSENT ? -1 : Math.abs(width);
      return;
    }
    int width = number();
    if (width >= 0) {
      out.flags.width = width;
      goodIndex &= !afterIndex;
    }
  }

  private void precision() {
    if (at >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    goodIndex &= !afterIndex;
    index();
    if (atStar()) {
      int precision = numberFromOperand("%!(BADPREC)");
      out.flags.precision = Math.max(precision, -1);
    } else {
      out.flags.precision = Math.max(number(), 0);
    }
  }

  private boolean atStar() {
    boolean star = at < format.length() && format.charAt(at) == '*';
    at += star ? 1 : 0;
    return star;
  }

  private static final int ABSENT = Integer.MIN_VALUE;

  private int numberFromOperand(String complaint) {
    afterIndex = false;
    int found = ABSENT;
    if (operand < operands.size()) {
      Box box = operands.get(operand++);
      boolean integer =
          box != null && box.type.underlying() instanceof BasicType basic && basic.isInteger();
      if (integer && box != null && Math.abs(box.word) <= LARGEST_NUMBER) {
        found = (int) box.word;
      }
    }
    if (found == ABSENT || complaint.equals("%!(BADPREC)") && found < 0) {
      out.out.append(complaint);
    }
    return found;
  }

  /// The number at the current place, -1 if there is none or it is too large.
  private int number() {
    int start = at;
    int value = 0;
    while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
      value = value * 10 + format.charAt(at++) - '0';
      if (value > LARGEST_NUMBER) {
        at = format.length();
        return -1;
      }
    }
    return at > start ? value : -1;
  }

  /// An index, if there is one, says which operand comes next.
  private void index() {
    afterIndex = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0) {
      goodIndex = false;
      at++;
      return;
    }
    at++;
    int index = number() - 1;
    boolean isNumber = index >= 0 && at == close;
    at = close + 1;
    afterIndex = isNumber;
    if (isNumber && index < operands.size()) {
      operand = index;
    } else {
      goodIndex = false;
    }
  }

  private void verb(int verb) {
    if (verb == '%') {
      out.out.append('%');
    } else if (!goodIndex) {
      out.out.append("%!").append(RuneText.of(verb)).append("(BADINDEX)");
    } else if (operand >= operands.size()) {
      out.out.append("%!").append(RuneText.of(verb)).append("(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        out.flags.chooseForm();
      }
      printer.operand(operands.get(operand++), verb);
    }
  }

  private void extra() {
    out.flags.clear();
    out.out.append("%!(EXTRA ");
    String separator = "";
    for (Box box : operands.subList(operand, operands.size())) {
      out.out.append(separator);
      if (box == null) {
        out.out.append("<nil>");
      } else {
        out.out.append(TypePrinter.qualified(box.type)).append('=');
        printer.operand(box, 'v');
      }
      separator = ", ";
    }
    out.out.append(')');
  }
}
