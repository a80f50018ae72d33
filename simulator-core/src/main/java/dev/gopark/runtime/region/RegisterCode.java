package dev.gopark.runtime.region;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import dev.gopark.code.Instruction;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Code that reads and writes the goroutine's registers, which lie in its two stacks, and the local
/// variables in which a region keeps what it always needs.
final class RegisterCode {
  // Parameters.
  static final int GOROUTINE = 1;
  static final int KERNEL = 2;
  static final int DATA = 3;
  static final int PROCESSOR = 4;

  /// What is left of the budget.
  static final int LEFT = 5;

  private static final int NESTING = 6;

  // The frame's registers: the stacks and where the frame begins in them.
  private static final int WORDS = 7;
  private static final int WORD_BASE = 8;
  private static final int REFS = 9;
  private static final int REF_BASE = 10;

  /// The machine's step at which the budget will be used up (a long).
  private static final int LAST_STEP = 11;

  /// The processor's clock (a long).
  static final int CLOCK = 13;

  /// Where to go on when the region is left.
  static final int PC = 15;

  private static final ClassDesc DOUBLE = ClassDesc.of("java.lang.Double");

  private final CodeBuilder code;

  RegisterCode(CodeBuilder code) {
    this.code = code;
  }

  /// At the beginning of the method: fills the local variables.
  void load() {
    loadStacks();
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "wordBase", CD_int).istore(WORD_BASE);
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "refBase", CD_int).istore(REF_BASE);
    code.aload(DATA).getfield(JavaTypes.MACHINE_DATA, "steps", CD_long);
    code.iload(LEFT).i2l().ladd().lstore(LAST_STEP);
    reloadClock(0);
    code.loadConstant(0).istore(PC);
  }

  private void loadStacks() {
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "words", JavaTypes.WORDS).astore(WORDS);
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "refs", JavaTypes.REFS).astore(REFS);
  }

  /// Puts what [NativeSite#run] needs on the stack, for the call `instruction`.
  void window(Instruction instruction) {
    code.aload(GOROUTINE).aload(KERNEL).aload(DATA).aload(PROCESSOR);
    code.iload(WORD_BASE).loadConstant(instruction.a()).iadd();
    code.iload(REF_BASE).loadConstant(instruction.b()).iadd();
  }

  /// With the table of functions on the stack: lets the function run whose frame has been made.
  void descend() {
    code.aload(GOROUTINE).aload(KERNEL).aload(DATA).aload(PROCESSOR);
    code.lload(LAST_STEP).iload(NESTING);
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "depth", CD_int).loadConstant(1).isub();
    code.invokestatic(JavaTypes.REGION, "descend", JavaTypes.DESCEND);
  }

  /// After a call: the stacks may have grown, time has passed.
  void reload() {
    loadStacks();
    code.lload(LAST_STEP).aload(DATA).getfield(JavaTypes.MACHINE_DATA, "steps", CD_long);
    code.lsub().l2i().istore(LEFT);
    reloadClock(0);
  }

  /// At its end: writes steps and clock back.
  void store() {
    code.aload(DATA);
    code.lload(LAST_STEP).iload(LEFT).i2l().lsub();
    code.putfield(JavaTypes.MACHINE_DATA, "steps", CD_long);
    code.aload(PROCESSOR).lload(CLOCK).putfield(JavaTypes.PROCESSOR, "clock", CD_long);
  }

  /// Takes the clock from the processor, and adds what the rest of the block costs.
  void reloadClock(long restNanos) {
    code.aload(PROCESSOR).getfield(JavaTypes.PROCESSOR, "clock", CD_long);
    if (restNanos != 0) {
      code.loadConstant(restNanos).ladd();
    }
    code.lstore(CLOCK);
  }

  /// Writes pc, steps and clock back as they are when the instruction at `pc` is executed; after it
  /// the block has `rest` more.
  void locate(int pc, int rest, long restNanos) {
    code.aload(GOROUTINE).aload(DATA).aload(PROCESSOR).loadConstant(pc);
    code.lload(LAST_STEP).iload(LEFT).i2l().lsub().loadConstant((long) rest).lsub();
    code.lload(CLOCK).loadConstant(restNanos).lsub();
    code.invokestatic(JavaTypes.REGION, "locate", JavaTypes.LOCATE);
  }

  /// Puts the goroutine's pc on the stack.
  void loadPc() {
    code.aload(GOROUTINE).getfield(JavaTypes.GOROUTINE, "pc", CD_int);
  }

  private void wordSlot(int register) {
    code.aload(WORDS).iload(WORD_BASE).loadConstant(register).iadd();
  }

  private void refSlot(int register) {
    code.aload(REFS).iload(REF_BASE).loadConstant(register).iadd();
  }

  /// Puts a word register on the stack, as a long.
  void word(int register) {
    wordSlot(register);
    code.laload();
  }

  /// Puts a word register on the stack, as a double.
  void real(int register) {
    word(register);
    code.invokestatic(DOUBLE, "longBitsToDouble", MethodTypeDesc.of(CD_double, CD_long));
  }

  /// Puts a reference register on the stack.
  void ref(int register) {
    refSlot(register);
    code.aaload();
  }

  /// Sets a word register to the long that `value` leaves on the stack.
  void setWord(int register, Runnable value) {
    wordSlot(register);
    value.run();
    code.lastore();
  }

  /// Sets a word register to the double that `value` leaves on the stack.
  void setReal(int register, Runnable value) {
    wordSlot(register);
    value.run();
    code.invokestatic(DOUBLE, "doubleToRawLongBits", MethodTypeDesc.of(CD_long, CD_double));
    code.lastore();
  }

  /// Sets a word register to the boolean that `value` leaves on the stack.
  void setBool(int register, Runnable value) {
    wordSlot(register);
    value.run();
    code.i2l().lastore();
  }

  /// Sets a reference register to what `value` leaves on the stack.
  void setRef(int register, Runnable value) {
    refSlot(register);
    value.run();
    code.aastore();
  }
}
