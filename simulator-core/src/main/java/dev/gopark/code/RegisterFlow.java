package dev.gopark.code;

import java.util.BitSet;
import java.util.List;

/// Which registers may be read before they are written, for every place in a function's code:
/// backward data flow over its blocks. A set has a bit for each word register and, behind them, one
/// for each reference register. Immutable.
final class RegisterFlow {
  /// Longer blocks are parted, so that it is never far from a place to the end of its block.
  private static final int MAX_LENGTH = 32;

  private final Function.Code code;
  private final Instruction[] instructions;
  private final int setSize;
  private final BitSet leaders = new BitSet();

  /// For each leader what is live before it.
  private final BitSet[] liveAt;

  RegisterFlow(Function.Code code) {
    this.code = code;
    this.instructions = code.instructions();
    this.setSize = code.wordCount() + code.refCount();
    this.liveAt = new BitSet[instructions.length];
    findLeaders();
    solve();
  }

  private void findLeaders() {
    leaders.set(0);
    if (code.recoverEntry() >= 0) {
      leaders.set(code.recoverEntry());
    }
    for (int pc = 0; pc < instructions.length; pc++) {
      int target = Jumps.target(instructions[pc]);
      if (target != Jumps.NONE) {
        leaders.set(target);
      }
      if (target != Jumps.NONE || Jumps.isTerminator(instructions[pc].op())) {
        leaders.set(pc + 1);
      }
    }
    for (int pc = 0; pc < instructions.length; pc = end(pc)) {
      leaders.set(Math.min(pc + MAX_LENGTH, end(pc)));
    }
    leaders.clear(instructions.length);
  }

  /// The end, exclusive, of the block that `pc` is in.
  private int end(int pc) {
    int next = leaders.nextSetBit(pc + 1);
    return next < 0 ? instructions.length : next;
  }

  /// What a block does to a set: adds what it reads, and lets pass what it does not write.
  private record Block(int leader, int last, BitSet reads, BitSet passes) {}

  /// Goes over the blocks, last first, until nothing changes any more.
  private void solve() {
    List<Block> blocks = leaders.stream().mapToObj(this::block).toList().reversed();
    blocks.forEach(block -> liveAt[block.leader] = new BitSet(setSize));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        BitSet live = liveAfter(block.last);
        live.and(block.passes);
        live.or(block.reads);
        changed |= !live.equals(liveAt[block.leader]);
        liveAt[block.leader] = live;
      }
    }
  }

  private Block block(int leader) {
    int end = end(leader);
    BitSet all = new BitSet(setSize);
    all.set(0, setSize);
    return new Block(
        leader, end - 1, through(leader, end, new BitSet(setSize)), through(leader, end, all));
  }

  /// What is live after the last instruction of a block.
  private BitSet liveAfter(int last) {
    BitSet live = new BitSet(setSize);
    int target = Jumps.target(instructions[last]);
    if (target != Jumps.NONE) {
      live.or(liveAt[target]);
    }
    if (!Jumps.isTerminator(instructions[last].op())) {
      live.or(liveAt[last + 1]);
    }
    return live;
  }

  /// A new set of what is live before the instruction at `pc`.
  BitSet before(int pc) {
    int end = end(pc);
    return through(pc, end, liveAfter(end - 1));
  }

  /// Makes of what is live behind the instructions from `start` to `end` what is live before them.
  private BitSet through(int start, int end, BitSet live) {
    for (int pc = end - 1; pc >= start; pc--) {
      RegisterUse use = RegisterUse.of(instructions[pc], code);
      if (RegisterUse.isCall(instructions[pc].op())) {
        clearWindow(live, instructions[pc]);
      }
      use.writes().forEach(register -> live.clear(bit(register)));
      use.reads().forEach(register -> live.set(bit(register)));
    }
    return live;
  }

  /// Takes the registers that belong to the callee of `call` out of `live`.
  void clearWindow(BitSet live, Instruction call) {
    live.clear(call.a(), code.wordCount());
    live.clear(code.wordCount() + call.b(), setSize);
  }

  private int bit(RegisterUse.Register register) {
    return register.word() ? register.number() : code.wordCount() + register.number();
  }
}
