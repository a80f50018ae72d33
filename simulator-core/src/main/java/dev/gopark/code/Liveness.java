package dev.gopark.code;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which registers of a function's frame can still matter, wherever the frame stands. What is not
/// live can be anything without anybody noticing. May be asked by several threads: each place is
/// worked out when it is first asked for, always with the same result.
public final class Liveness {
  private final Function.Code code;
  private final RegisterFlow flow;

  /// What is live where a frame goes on after a deferred call has recovered its panic. Since nearly
  /// everything can panic it is live everywhere.
  private final BitSet recovered;

  private final LiveRegisters afterPanic;
  private final @Nullable LiveRegisters[] before;
  private final @Nullable LiveRegisters[] inCall;

  Liveness(Function.Code code) {
    this.code = code;
    this.flow = new RegisterFlow(code);
    this.recovered = code.recoverEntry() < 0 ? new BitSet() : flow.before(code.recoverEntry());
    this.afterPanic = LiveRegisters.of(recovered, code.wordCount());
    this.before = new @Nullable LiveRegisters[code.instructions().length];
    this.inCall = new @Nullable LiveRegisters[code.instructions().length];
  }

  /// In a frame that is about to execute the instruction at `pc`, for the first time or again.
  public LiveRegisters before(int pc) {
    LiveRegisters known = before[pc];
    return known != null ? known : (before[pc] = registers(live(pc)));
  }

  /// In a frame that is suspended by a call and goes on at `pc`: what it keeps itself, without what
  /// belongs to the callee. A deferred call, which comes back to RUN_DEFERS behind a NOP, has its
  /// frame above all registers.
  public LiveRegisters inCall(int pc) {
    LiveRegisters known = inCall[pc];
    return known != null ? known : (inCall[pc] = findInCall(pc));
  }

  private LiveRegisters findInCall(int pc) {
    BitSet live = live(pc);
    Instruction executed = code.instructions()[pc - 1];
    if (RegisterUse.isCall(executed.op())) {
      flow.clearWindow(live, executed);
    }
    return registers(live);
  }

  /// In a frame that has panicked: if it goes on at all, then after a recovery.
  public LiveRegisters afterPanic() {
    return afterPanic;
  }

  private BitSet live(int pc) {
    BitSet live = flow.before(pc);
    live.or(recovered);
    return live;
  }

  private LiveRegisters registers(BitSet live) {
    return LiveRegisters.of(live, code.wordCount());
  }
}
