package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Lists code as text: one instruction a line, with its index, its line in the source, `*` where a
/// statement begins, the opcode, the operands and the name of what it makes.
public final class Disassembler {
  private Disassembler() {}

  /// All functions of `program` in the order of their ids, separated by empty lines.
  public static String listing(Program program) {
    StringJoiner text = new StringJoiner("\n");
    program.functions().forEach(function -> text.add(listing(function)));
    return text.toString();
  }

  /// One function.
  public static String listing(Function function) {
    Function.Code code = function.code();
    StringBuilder text = new StringBuilder();
    text.append(function.name())
        .append(" words=")
        .append(code.wordCount())
        .append(" refs=")
        .append(code.refCount());
    if (code.recoverEntry() >= 0) {
      text.append(" recover=").append(code.recoverEntry());
    }
    text.append('\n');
    for (int pc = 0; pc < code.instructions().length; pc++) {
      line(function, pc, text);
    }
    return text.toString();
  }

  private static void line(Function function, int pc, StringBuilder text) {
    Function.Code code = function.code();
    Instruction instruction = code.instructions()[pc];
    text.append(padded(pc, 4))
        .append(padded(function.lineAt(pc), 5))
        .append(code.statements()[pc] ? " * " : "   ")
        .append(instruction.op())
        .append(operands(instruction));
    String name = code.names()[pc];
    if (name != null) {
      text.append("  ; ").append(name);
    }
    text.append('\n');
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /// The operands: registers without trailing zeros, the immediate, the extra.
  private static String operands(Instruction instruction) {
    StringBuilder text = new StringBuilder();
    int[] registers = {instruction.a(), instruction.b(), instruction.c()};
    int count = 3;
    while (count > 0 && registers[count - 1] == 0 && count > 1) {
      count--;
    }
    if (takesNothing(instruction.op())) {
      count = 0;
    }
    for (int i = 0; i < count; i++) {
      text.append(' ').append(registers[i]);
    }
    if (instruction.imm() != 0) {
      text.append(" #").append(instruction.imm());
    }
    String extra = extra(instruction.x());
    return extra.isEmpty() ? text.toString() : text + " " + extra;
  }

  private static boolean takesNothing(Opcode op) {
    return switch (op) {
      case NOP, RETURN, RETURN_VALUES, RUN_DEFERS, SAFEPOINT, NATIVE, PRINT -> true;
      default -> false;
    };
  }

  private static String extra(@Nullable Object extra) {
    return switch (extra) {
      case null -> "";
      case String string -> '"' + string.replace("\n", "\\n") + '"';
      case Function function -> function.name();
      case Type type -> type.toString();
      case MethodRef method -> method.key();
      case ClosureInfo closure ->
          closure.function().name() + captured(closure.words(), closure.refs());
      case ReturnInfo info ->
          captured(
              java.util.Arrays.stream(info.words()).boxed().toList(),
              java.util.Arrays.stream(info.refs()).boxed().toList());
      case AssertInfo info -> info.from() + " to " + info.to();
      case SliceBounds bounds ->
          bounds.low().register() + ":" + bounds.high().register() + ":" + bounds.max().register();
      case SelectInfo select -> select(select);
      case PrintInfo print -> (print.newline() ? "println" : "print") + print.registers();
      default -> throw new IllegalStateException("unknown operand " + extra);
    };
  }

  private static String captured(java.util.List<Integer> words, java.util.List<Integer> refs) {
    return "(w" + words + " r" + refs + ")";
  }

  private static String select(SelectInfo select) {
    StringJoiner text = new StringJoiner(", ", "{", select.hasDefault() ? ", default}" : "}");
    for (SelectInfo.Case option : select.cases()) {
      text.add((option.send() ? "send " : "receive ") + option.channel() + " " + option.value());
    }
    return text.toString();
  }
}
