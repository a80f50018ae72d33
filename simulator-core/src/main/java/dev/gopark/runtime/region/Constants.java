package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.runtime.exec.Operation;
import org.jspecify.annotations.Nullable;

/// What a region's class gets as its data: the operations of its function, and where it finds the
/// code of others.
record Constants(Instruction[] instructions, Operation[] operations, CodeTable table) {
  Operation operation(int pc) {
    return operations[pc];
  }

  /// How the native that is called at `pc` can do without a frame; null when it cannot, or none is.
  @Nullable NativeSite nativeSite(int pc) {
    Instruction instruction = instructions[pc];
    return instruction.op() == Opcode.CALL && instruction.x() instanceof Function callee
        ? table.frameless(callee)
        : null;
  }
}
