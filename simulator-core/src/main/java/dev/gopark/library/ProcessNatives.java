package dev.gopark.library;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Outside;
import dev.gopark.source.Config;
import dev.gopark.source.Latencies;
import dev.gopark.world.Errno;
import dev.gopark.world.Network;
import dev.gopark.world.Processes;
import dev.gopark.world.Progress;
import dev.gopark.world.Signals;
import dev.gopark.world.World;

/// Bodies that have to do with processes: commands, which are simulated, too, and signals.
final class ProcessNatives {
  private static final String WAIT = "wait4";
  private static final int CONSOLE_BYTES = 1 << 16;

  private ProcessNatives() {}

  static void register(NativeTable table) {
    table.add("exec.known", call -> call.setBool(0, Processes.has(call.string(0))));
    new SlowNatives(table, Latencies::process).add("os.sysStart", "clone", ProcessNatives::start);
    table.addResumable("os.sysWait", ProcessNatives::await);
    table.add("syscall.kill", ProcessNatives::kill);
    table.add("signal.enable", call -> signals(call).want((int) call.word(0)));
    table.add("signal.disable", call -> signals(call).reset((int) call.word(0)));
    table.add("signal.ignore", call -> signals(call).ignore((int) call.word(0)));
    table.add(
        "signal.isIgnored", call -> call.setBool(0, signals(call).isIgnored((int) call.word(0))));
    table.addResumable("signal.signal_recv", ProcessNatives::receive);
  }

  private static World world(NativeCall call) {
    return call.kernel().outside().world();
  }

  private static Processes processes(NativeCall call) {
    return world(call).processes();
  }

  private static Signals signals(NativeCall call) {
    return world(call).signals();
  }

  private static void start(NativeCall call) {
    String name = call.string(0);
    if (!Processes.has(name)) {
      call.setWord(1, Errno.NOENT.number);
      return;
    }
    World world = world(call);
    String folder = call.string(3).isEmpty() ? world.folder : world.absolute(call.string(3));
    Config config = call.kernel().config();
    Processes.Start start =
        new Processes.Start(
            name,
            Results.strings(call, 1),
            Results.strings(call, 2),
            folder,
            Results.ints(call, 4),
            config.latencies().network());
    int id = processes(call).start(start, call.kernel().nanos());
    if (processes(call).readsConsole(id)) {
      processes(call).type(id, console(call.kernel().outside()));
    }
    call.setWord(0, id);
    call.setWord(1, id < 0 ? Errno.BADF.number : 0);
    advance(call);
  }

  private static String console(Outside outside) {
    StringBuilder all = new StringBuilder();
    String part = outside.readConsole(CONSOLE_BYTES);
    while (!part.isEmpty()) {
      all.append(part);
      part = outside.readConsole(CONSOLE_BYTES);
    }
    return all.toString();
  }

  /// Lets commands do what they can, after something that they may have waited for.
  static void advance(NativeCall call) {
    if (!processes(call).isEmpty()) {
      tell(call, processes(call).advance(call.kernel().nanos()));
    }
  }

  private static void tell(NativeCall call, Progress progress) {
    Outside outside = call.kernel().outside();
    for (Network.Ready ready : progress.ready()) {
      outside.networkReady(ready.descriptor(), ready.toWrite(), ready.at());
    }
    for (Progress.Ended ended : progress.ended()) {
      outside.endSystemCalls(WAIT, ended.process(), ended.at());
    }
    for (Progress.Printed printed : progress.printed()) {
      call.kernel().write(printed.toError(), printed.text());
    }
  }

  /// Blocks the thread until the process has ended.
  private static Result await(NativeCall call) {
    int id = (int) call.word(0);
    long endsAt = processes(call).endsAt(id);
    if (endsAt > call.kernel().nanos()) {
      Goroutine goroutine = call.goroutine();
      goroutine.scratch = id;
      long left = endsAt == World.NEVER ? World.NEVER : endsAt - call.kernel().nanos();
      call.kernel().outside().systemCall(WAIT, left);
      return Result.AGAIN;
    }
    call.setWord(1, endsAt < 0 ? Errno.CHILD.number : 0);
    call.setWord(0, processes(call).reap(id));
    return Result.DONE;
  }

  /// Of a signal to the program itself it need not come back.
  private static void kill(NativeCall call) {
    long id = call.word(0);
    long signal = call.word(1);
    call.setWord(0, 0);
    if (signal < 0 || signal > Signals.LAST) {
      call.setWord(0, Errno.INVAL.number);
    } else if (id == Signals.SELF) {
      if (signal != 0) {
        call.kernel().outside().raise((int) signal);
      }
    } else {
      Progress progress = new Progress();
      long now = call.kernel().nanos();
      Errno errno = processes(call).signal((int) id, (int) signal, now, progress);
      tell(call, progress);
      advance(call);
      call.setWord(0, errno.number);
    }
  }

  /// Blocks the thread until a signal has come.
  private static Result receive(NativeCall call) {
    int signal = signals(call).take();
    if (signal == 0) {
      call.goroutine().scratch = 0;
      call.kernel().outside().blockingSystemCall(Signals.RECEIVE, World.NEVER);
      return Result.AGAIN;
    }
    call.setWord(0, signal);
    return Result.DONE;
  }
}
