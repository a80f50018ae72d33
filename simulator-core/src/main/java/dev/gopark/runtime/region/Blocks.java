package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Jumps;
import java.util.BitSet;

/// Where a function's code can be entered and where it has to be left: its blocks. A block is
/// counted as a whole when it is entered, so blocks are kept short.
final class Blocks {
  /// Longer blocks are parted, so that one fits into what is left of a processor's turn.
  private static final int MAX_LENGTH = 24;

  private final Instruction[] instructions;
  private final BitSet leaders;

  private Blocks(Instruction[] instructions) {
    this.instructions = instructions;
    this.leaders = new BitSet(instructions.length);
  }

  static Blocks of(Function function) {
    Blocks blocks = new Blocks(function.code().instructions());
    blocks.mark(0);
    blocks.mark(function.code().recoverEntry());
    for (int pc = 0; pc < blocks.instructions.length; pc++) {
      blocks.markAround(pc);
    }
    blocks.shorten();
    return blocks;
  }

  private void markAround(int pc) {
    switch (treatment(pc)) {
      case INLINE, CALLED -> {}
      case LEAVING, JUMP, CALL -> mark(pc + 1);
      case VISIBLE, OUTSIDE -> {
        mark(pc);
        mark(pc + 1);
      }
    }
    mark(Jumps.target(instructions[pc]));
  }

  private void mark(int pc) {
    if (pc >= 0 && pc < instructions.length) {
      leaders.set(pc);
    }
  }

  private void shorten() {
    int length = 0;
    for (int pc = 0; pc < instructions.length; pc++) {
      length = leaders.get(pc) ? 1 : length + 1;
      if (length > MAX_LENGTH) {
        leaders.set(pc);
        length = 1;
      }
    }
  }

  /// Whether a block that belongs to a region begins at `pc`.
  boolean isEntry(int pc) {
    return leaders.get(pc) && treatment(pc) != Treatment.OUTSIDE;
  }

  /// The end, exclusive, of the block that begins at `pc`.
  int end(int pc) {
    int next = leaders.nextSetBit(pc + 1);
    return next < 0 ? instructions.length : next;
  }

  /// The first leader at or behind `pc`, or the end of the code.
  int leaderFrom(int pc) {
    int next = leaders.nextSetBit(pc);
    return next < 0 ? instructions.length : next;
  }

  Instruction instruction(int pc) {
    return instructions[pc];
  }

  int size() {
    return instructions.length;
  }

  Treatment treatment(int pc) {
    return Treatment.of(instructions[pc]);
  }
}
