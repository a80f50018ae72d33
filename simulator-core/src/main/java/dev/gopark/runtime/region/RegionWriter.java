package dev.gopark.runtime.region;

import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a region's method. In the method `left` counts what is left of the budget and `clock` is
/// the processor's; both are moved on at the beginning of a block for all of the block, and written
/// back when the region is left or an operation is called.
final class RegionWriter {
  private final CodeBuilder code;
  private final Constants constants;
  private final Blocks blocks;
  private final ConstantFields fields;
  private final List<Integer> entries;
  private final int to;
  private final RegisterCode registers;
  private final Map<Integer, Label> labels = new TreeMap<>();

  /// Where the region is left before an instruction whose block has not been counted…
  private final Map<Integer, Label> exits = new TreeMap<>();

  /// …or has been.
  private final Map<Integer, Retreat> retreats = new TreeMap<>();

  private final Label end;

  // The end, exclusive, of the block being written.
  private int blockEnd;

  /// A way out from within a block, of which `length` instructions that cost `nanos` have been
  /// counted but not been executed.
  private record Retreat(Label label, int length, long nanos) {}

  /// @param entries where the region's blocks begin, in order
  /// @param to where the last one ends at the latest
  RegionWriter(
      CodeBuilder code,
      Constants constants,
      Blocks blocks,
      ConstantFields fields,
      List<Integer> entries,
      int to) {
    this.code = code;
    this.constants = constants;
    this.blocks = blocks;
    this.fields = fields;
    this.entries = entries;
    this.to = to;
    this.registers = new RegisterCode(code);
    this.end = code.newLabel();
    entries.forEach(pc -> labels.put(pc, code.newLabel()));
  }

  void write() {
    registers.load();
    enter();
    for (int pc : entries) {
      code.labelBinding(labels.get(pc));
      block(pc, Math.min(blocks.end(pc), to));
    }
    retreats.forEach(this::retreat);
    exits.forEach(this::exit);
    code.labelBinding(end);
    registers.store();
    code.iload(RegisterCode.PC).ireturn();
  }

  /// Jumps to the block that the goroutine's pc says.
  private void enter() {
    List<SwitchCase> cases = entries.stream().map(pc -> SwitchCase.of(pc, labels.get(pc))).toList();
    Label elsewhere = code.newLabel();
    registers.loadPc();
    code.lookupswitch(elsewhere, cases);
    code.labelBinding(elsewhere);
    registers.loadPc();
    code.istore(RegisterCode.PC).goto_(end);
  }

  private void block(int start, int stop) {
    blockEnd = stop;
    int length = stop - start;
    if (blocks.treatment(start) == Treatment.VISIBLE) {
      code.aload(RegisterCode.DATA)
          .invokestatic(JavaTypes.REGION, "isAlone", JavaTypes.IS_ALONE)
          .ifeq(exitBefore(start));
    }
    code.iload(RegisterCode.LEFT).loadConstant(length).if_icmplt(exitBefore(start));
    code.iinc(RegisterCode.LEFT, -length);
    code.lload(RegisterCode.CLOCK).loadConstant(cost(start)).ladd().lstore(RegisterCode.CLOCK);
    for (int pc = start; pc < stop; pc++) {
      instruction(pc);
    }
    boolean goesOn =
        blocks.treatment(stop - 1) != Treatment.LEAVING
            && blocks.instruction(stop - 1).op() != Opcode.JUMP;
    if (goesOn && !labels.containsKey(stop)) {
      code.goto_(exitBefore(stop));
    }
  }

  private void instruction(int pc) {
    Instruction instruction = blocks.instruction(pc);
    switch (blocks.treatment(pc)) {
      case INLINE -> InlineCode.write(instruction, code, registers, () -> retreatTo(pc));
      case JUMP -> JumpCode.write(instruction, code, registers, this::target);
      case CALLED -> called(pc);
      case LEAVING -> leaving(pc);
      case CALL -> call(pc);
      case VISIBLE -> visible(pc);
      case OUTSIDE -> throw new IllegalStateException(instruction.op() + " in a region");
    }
  }

  private void called(int pc) {
    registers.locate(pc, blockEnd - pc - 1, cost(pc + 1));
    perform(pc);
    code.pop();
    registers.reloadClock(cost(pc + 1));
  }

  private void leaving(int pc) {
    callOperation(pc);
    code.ireturn();
  }

  private void call(int pc) {
    Label done = code.newLabel();
    if (constants.nativeSite(pc) != null) {
      callWithoutFrame(pc, done);
    }
    callInFrame(pc);
    code.labelBinding(done);
  }

  private void callWithoutFrame(int pc, Label done) {
    Label failed = code.newLabel();
    code.iload(RegisterCode.LEFT).ifeq(failed);
    registers.locate(pc, 0, 0);
    fields.loadNative(code, pc);
    registers.window(blocks.instruction(pc));
    code.invokevirtual(JavaTypes.NATIVE_SITE, "run", JavaTypes.RUN_NATIVE).ifeq(failed);
    code.iinc(RegisterCode.LEFT, -1);
    registers.reloadClock(0);
    code.goto_(done);
    code.labelBinding(failed);
  }

  private void callInFrame(int pc) {
    Label back = code.newLabel();
    callOperation(pc);
    code.pop();
    fields.loadTable(code);
    registers.descend();
    code.dup().ifeq(back).ireturn();
    code.labelBinding(back).pop();
    registers.reload();
  }

  /// Calls the operation at `pc` without making it a part of the region.
  private void perform(int pc) {
    fields.load(code, pc);
    code.aload(RegisterCode.GOROUTINE)
        .aload(RegisterCode.KERNEL)
        .invokestatic(JavaTypes.REGION, "perform", JavaTypes.PERFORM);
  }

  private void visible(int pc) {
    Label goesOn = code.newLabel();
    registers.locate(pc, 0, 0);
    perform(pc);
    code.dup().loadConstant(pc + 1).if_icmpeq(goesOn).ireturn();
    code.labelBinding(goesOn).pop();
    registers.reloadClock(0);
  }

  private void callOperation(int pc) {
    registers.locate(pc, blockEnd - pc - 1, cost(pc + 1));
    fields.load(code, pc);
    code.aload(RegisterCode.GOROUTINE)
        .aload(RegisterCode.KERNEL)
        .invokevirtual(JavaTypes.OPERATION, "run", JavaTypes.RUN_OPERATION);
  }

  /// What the instructions from `pc` to the end of the block cost.
  private long cost(int pc) {
    long cost = 0;
    for (int i = pc; i < blockEnd; i++) {
      cost += constants.operation(i).cost;
    }
    return cost;
  }

  /// Where to jump in order to go on at `pc`.
  private Label target(int pc) {
    Label label = labels.get(pc);
    return label != null ? label : exitBefore(pc);
  }

  private Label exitBefore(int pc) {
    return exits.computeIfAbsent(pc, _ -> code.newLabel());
  }

  private Label retreatTo(int pc) {
    return retreats
        .computeIfAbsent(pc, _ -> new Retreat(code.newLabel(), blockEnd - pc, cost(pc)))
        .label();
  }

  private void retreat(int pc, Retreat retreat) {
    code.labelBinding(retreat.label());
    code.iinc(RegisterCode.LEFT, retreat.length());
    code.lload(RegisterCode.CLOCK).loadConstant(retreat.nanos()).lsub().lstore(RegisterCode.CLOCK);
    code.goto_(exitBefore(pc));
  }

  private void exit(int pc, Label label) {
    code.labelBinding(label);
    code.loadConstant(pc).istore(RegisterCode.PC).goto_(end);
  }
}
