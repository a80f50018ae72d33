package dev.gopark.code;

/// Which operand of a jump holds its target.
public final class Jumps {
  /// What [#target] says of an instruction that does not jump.
  public static final int NONE = -1;

  private Jumps() {}

  /// The index that `instruction` may jump to, or [#NONE].
  public static int target(Instruction instruction) {
    return switch (instruction.op()) {
      case JUMP -> instruction.a();
      case JUMP_IF, JUMP_IF_NOT, MAP_NEXT -> instruction.b();
      case JUMP_IF_EQ, JUMP_IF_NE, JUMP_IF_LT, JUMP_IF_LE, JUMP_IF_GT, JUMP_IF_GE ->
          instruction.c();
      default -> NONE;
    };
  }

  /// The same jump with another target.
  static Instruction withTarget(Instruction jump, int target) {
    return switch (jump.op()) {
      case JUMP -> new Instruction(jump.op(), target, 0, 0, 0, null);
      case JUMP_IF, JUMP_IF_NOT, MAP_NEXT ->
          new Instruction(jump.op(), jump.a(), target, jump.c(), jump.imm(), jump.x());
      default -> new Instruction(jump.op(), jump.a(), jump.b(), target, jump.imm(), jump.x());
    };
  }

  /// Whether control never passes to the next instruction.
  static boolean isTerminator(Opcode op) {
    return switch (op) {
      case JUMP, RETURN, RETURN_VALUES, PANIC, NATIVE -> true;
      default -> false;
    };
  }
}
