package dev.gopark.runtime.region;

import dev.gopark.code.Instruction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.function.IntFunction;

/// Jumps within a function.
final class JumpCode {
  private JumpCode() {}

  /// @param targets where to jump in order to go on at an instruction
  static void write(
      Instruction i, CodeBuilder code, RegisterCode registers, IntFunction<Label> targets) {
    switch (i.op()) {
      case JUMP -> code.goto_(targets.apply(i.a()));
      case JUMP_IF -> compareWithZero(i, code, registers).ifne(targets.apply(i.b()));
      case JUMP_IF_NOT -> compareWithZero(i, code, registers).ifeq(targets.apply(i.b()));
      case JUMP_IF_EQ -> compare(i, code, registers).ifeq(targets.apply(i.c()));
      case JUMP_IF_NE -> compare(i, code, registers).ifne(targets.apply(i.c()));
      case JUMP_IF_LT -> compare(i, code, registers).iflt(targets.apply(i.c()));
      case JUMP_IF_LE -> compare(i, code, registers).ifle(targets.apply(i.c()));
      case JUMP_IF_GT -> compare(i, code, registers).ifgt(targets.apply(i.c()));
      case JUMP_IF_GE -> compare(i, code, registers).ifge(targets.apply(i.c()));
      default -> throw new IllegalStateException(i.op() + " is no jump");
    }
  }

  private static CodeBuilder compareWithZero(
      Instruction i, CodeBuilder code, RegisterCode registers) {
    registers.word(i.a());
    return code.loadConstant(0L).lcmp();
  }

  private static CodeBuilder compare(Instruction i, CodeBuilder code, RegisterCode registers) {
    registers.word(i.a());
    registers.word(i.b());
    return code.lcmp();
  }
}
