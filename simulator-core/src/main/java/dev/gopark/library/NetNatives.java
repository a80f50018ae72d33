package dev.gopark.library;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Outside;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.world.Errno;
import dev.gopark.world.Network;

/// Bodies of package net, and of pipes in package os: calls that do not block their thread. Who has
/// to wait parks in the poller, and tries again.
final class NetNatives {
  /// The number that stands for a deadline that has passed.
  private static final int TIMED_OUT = 110;

  private NetNatives() {}

  static void register(NativeTable table) {
    table.add("net.sysListen", call -> made(call, network(call).listen((int) call.word(0))));
    table.addResumable("net.sysConnect", NetNatives::connect);
    table.addResumable("net.sysAccept", NetNatives::accept);
    table.addResumable("net.sysRead", NetNatives::read);
    table.addResumable("net.sysWrite", NetNatives::write);
    table.add("net.sysClose", NetNatives::close);
    table.add("net.sysCloseWrite", NetNatives::closeWrite);
    table.add("net.sysPort", call -> call.setWord(0, network(call).port((int) call.word(0))));
    table.add(
        "net.sysPeerPort", call -> call.setWord(0, network(call).peerPort((int) call.word(0))));
    table.add("net.sysDeadline", NetNatives::setDeadline);
    table.add("os.sysPipe", NetNatives::pipe);
    table.addResumable("os.sysPipeRead", NetNatives::read);
    table.addResumable("os.sysPipeWrite", NetNatives::write);
    table.add("os.sysPipeClose", NetNatives::close);
    table.add("os.sysPipeDeadline", NetNatives::setDeadline);
  }

  private static void setDeadline(NativeCall call) {
    call.kernel().outside().setDeadline((int) call.word(0), call.bool(1), call.word(2));
  }

  private static void pipe(NativeCall call) {
    int[] ends = network(call).pipe();
    call.setWord(0, ends[0]);
    call.setWord(1, ends[1]);
  }

  private static Network network(NativeCall call) {
    Outside outside = call.kernel().outside();
    outside.passSystemCall(call.kernel().config().costs().output());
    return outside.world().network();
  }

  private static long arrival(NativeCall call) {
    return call.kernel().nanos() + call.kernel().config().latencies().network();
  }

  /// Tells the poller, and commands at the other ends of pipes, what a call has made ready.
  private static Network.Result announced(NativeCall call, Network.Result result) {
    for (Network.Ready ready : result.ready()) {
      call.kernel().outside().networkReady(ready.descriptor(), ready.toWrite(), ready.at());
    }
    if (result.errno() == Errno.OK) {
      ProcessNatives.advance(call);
    }
    return result;
  }

  private static void made(NativeCall call, Network.Result result) {
    announced(call, result);
    call.setWord(0, result.descriptor());
    call.setWord(1, result.errno().number);
  }

  /// The three packets that open a connection go to and fro once, unless that takes longer than it
  /// may.
  private static Result connect(NativeCall call) {
    Goroutine goroutine = call.goroutine();
    long mayTake = call.word(1);
    long takes = 2 * call.kernel().config().latencies().network();
    if (goroutine.phase != 0) {
      goroutine.phase = 0;
      long opened = goroutine.scratch;
      call.setWord(0, opened);
      call.setWord(1, mayTake < takes ? TIMED_OUT : opened < 0 ? Errno.CONNREFUSED.number : 0);
      return Result.DONE;
    }
    if (mayTake < takes) {
      goroutine.phase = 1;
      goroutine.scratch = -1;
      long givesUp = call.kernel().nanos() + Math.max(mayTake, 0);
      call.kernel().outside().awaitNetwork(-1, true, givesUp);
      return Result.AGAIN;
    }
    long there = arrival(call);
    Network.Result result = announced(call, network(call).connect((int) call.word(0), there));
    goroutine.phase = 1;
    goroutine.scratch = result.descriptor();
    long back = there + call.kernel().config().latencies().network();
    call.kernel().outside().awaitNetwork(result.descriptor(), true, back);
    return Result.AGAIN;
  }

  /// Whether the running goroutine must wait, and parks in the poller.
  private static boolean waits(NativeCall call, Network.Result result, boolean toWrite) {
    boolean waits = result.errno() == Errno.AGAIN;
    if (waits) {
      int descriptor = (int) call.word(0);
      call.kernel().outside().awaitNetwork(descriptor, toWrite, result.readyAt());
    }
    return waits;
  }

  private static boolean isLate(NativeCall call, boolean toWrite) {
    return call.kernel().outside().world().isExpired((int) call.word(0), toWrite);
  }

  private static Result accept(NativeCall call) {
    if (isLate(call, false)) {
      call.setWord(1, TIMED_OUT);
      return Result.DONE;
    }
    Network.Result result =
        announced(call, network(call).accept((int) call.word(0), call.kernel().nanos()));
    if (waits(call, result, false)) {
      return Result.AGAIN;
    }
    call.setWord(0, result.descriptor());
    call.setWord(1, result.errno().number);
    return Result.DONE;
  }

  private static Result read(NativeCall call) {
    if (isLate(call, false)) {
      call.setRef(0, "");
      call.setWord(0, TIMED_OUT);
      return Result.DONE;
    }
    Network.Result result =
        announced(
            call,
            network(call).read((int) call.word(0), (int) call.word(1), call.kernel().nanos()));
    if (waits(call, result, false)) {
      return Result.AGAIN;
    }
    call.setRef(0, result.bytes());
    call.setWord(0, result.errno().number);
    return Result.DONE;
  }

  private static Result write(NativeCall call) {
    if (isLate(call, true)) {
      call.setWord(0, 0);
      call.setWord(1, TIMED_OUT);
      return Result.DONE;
    }
    Network.Result result =
        announced(call, network(call).write((int) call.word(0), call.string(0), arrival(call)));
    if (waits(call, result, true)) {
      return Result.AGAIN;
    }
    call.setWord(0, result.count());
    call.setWord(1, result.errno().number);
    return Result.DONE;
  }

  /// Whoever waits for the descriptor learns that it is closed.
  private static void close(NativeCall call) {
    int descriptor = (int) call.word(0);
    Outside outside = call.kernel().outside();
    Network.Result result = announced(call, network(call).close(descriptor, arrival(call)));
    outside.setDeadline(descriptor, false, PollWait.NEVER);
    outside.setDeadline(descriptor, true, PollWait.NEVER);
    outside.endNetworkWaits(descriptor, false, "the connection is closed");
    outside.endNetworkWaits(descriptor, true, "the connection is closed");
    call.setWord(0, result.errno().number);
  }

  private static void closeWrite(NativeCall call) {
    Network.Result result =
        announced(call, network(call).closeWrite((int) call.word(0), arrival(call)));
    call.setWord(0, result.errno().number);
  }
}
