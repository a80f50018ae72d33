package dev.gopark.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code of a function while it is being written: instructions with where they come from,
/// whether a statement begins there, and the name a person would give to what they make.
final class CodeBuffer {
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<@Nullable String> names = new ArrayList<>();
  private final BitSet statements = new BitSet();
  private int offset;
  private boolean statementBegins;
  private @Nullable String offeredName;
  private int lastJumpedTo = -1;

  CodeBuffer(int offset) {
    this.offset = offset;
  }

  /// The index of the next instruction.
  int pc() {
    return instructions.size();
  }

  /// Sets the byte offset that the next instructions come from; returns the one before.
  int at(int newOffset) {
    int old = offset;
    offset = newOffset;
    return old;
  }

  /// The next instruction begins the statement at `newOffset`.
  void beginStatement(int newOffset) {
    offset = newOffset;
    statementBegins = true;
  }

  /// Offers a name to the object that the expression compiled next makes, should it make one.
  void offerName(@Nullable String name) {
    offeredName = name;
  }

  /// The offered name, which is then no longer on offer.
  @Nullable String takeName() {
    String name = offeredName;
    offeredName = null;
    return name;
  }

  void emit(Opcode op) {
    add(new Instruction(op, 0, 0, 0, 0, null), null);
  }

  void emit(Opcode op, int a, int b) {
    add(Instruction.of(op, a, b, 0), null);
  }

  void emit(Opcode op, int a, int b, int c) {
    add(Instruction.of(op, a, b, c), null);
  }

  void emit(Opcode op, int a, int b, int c, @Nullable Object x) {
    add(Instruction.of(op, a, b, c, x), null);
  }

  /// An instruction with an index in register `c`, and whether that is an unsigned one of 64 bits.
  void emitIndexed(Opcode op, int a, int b, int c, boolean unsigned, @Nullable Object x) {
    add(new Instruction(op, a, b, c, unsigned ? 1 : 0, x), null);
  }

  /// An instruction that makes an object which people know as `name`.
  void emitNamed(@Nullable String name, Opcode op, int a, int b, @Nullable Object x) {
    add(Instruction.of(op, a, b, 0, x), name);
  }

  void emitNamed(@Nullable String name, Opcode op, int a, int b, int c, @Nullable Object x) {
    add(Instruction.of(op, a, b, c, x), name);
  }

  void emitImmediate(Opcode op, int a, int b, long immediate) {
    add(Instruction.withImmediate(op, a, b, immediate), null);
  }

  void emit(Instruction instruction) {
    add(instruction, null);
  }

  private void add(Instruction instruction, @Nullable String name) {
    if (statementBegins) {
      statements.set(pc());
      statementBegins = false;
    }
    instructions.add(instruction);
    offsets.add(offset);
    names.add(name);
  }

  /// An unconditional jump to `label`.
  void jump(Label label) {
    jump(Opcode.JUMP, 0, 0, label);
  }

  /// A jump whose operands other than the target are `a` and `b`.
  void jump(Opcode op, int a, int b, Label label) {
    if (label.pc < 0) {
      label.waiting.add(pc());
    }
    emit(Jumps.withTarget(Instruction.of(op, a, b, 0), label.pc));
  }

  /// Puts `label` before the next instruction.
  void place(Label label) {
    label.pc = pc();
    for (int jump : label.waiting) {
      instructions.set(jump, Jumps.withTarget(instructions.get(jump), pc()));
      lastJumpedTo = pc();
    }
    label.waiting.clear();
  }

  /// Whether control can get here: false behind a terminator that nothing jumps over.
  boolean isReachable() {
    return pc() == 0 || lastJumpedTo == pc() || !Jumps.isTerminator(instructions.getLast().op());
  }

  Instruction[] instructions() {
    return instructions.toArray(new Instruction[0]);
  }

  int[] offsets() {
    return offsets.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean[] statements() {
    boolean[] result = new boolean[pc()];
    for (int i = 0; i < result.length; i++) {
      result[i] = statements.get(i);
    }
    return result;
  }

  @Nullable String[] names() {
    return names.toArray(new @Nullable String[0]);
  }
}
