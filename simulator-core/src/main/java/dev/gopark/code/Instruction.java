package dev.gopark.code;

import org.jspecify.annotations.Nullable;

/// One instruction: its [Opcode] says what the operands mean.
public record Instruction(Opcode op, int a, int b, int c, long imm, @Nullable Object x) {
  public static Instruction of(Opcode op, int a, int b, int c) {
    return new Instruction(op, a, b, c, 0, null);
  }

  public static Instruction of(Opcode op, int a, int b, int c, @Nullable Object x) {
    return new Instruction(op, a, b, c, 0, x);
  }

  public static Instruction withImmediate(Opcode op, int a, int b, long imm) {
    return new Instruction(op, a, b, 0, imm, null);
  }

  /// The extra operand, which must be there.
  public <T> T extra(Class<T> kind) {
    if (kind.isInstance(x)) {
      return kind.cast(x);
    }
    throw new IllegalStateException(op + " has operand " + x);
  }
}
