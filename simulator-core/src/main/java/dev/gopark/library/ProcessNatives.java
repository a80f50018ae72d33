package dev.gopark.library;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.source.Latencies;
import dev.gopark.world.Processes;
import dev.gopark.world.World;

/// Bodies of package os/exec: commands are simulated, too.
final class ProcessNatives {
  private ProcessNatives() {}

  static void register(NativeTable table) {
    table.add("exec.known", call -> call.setBool(0, Processes.has(call.string(0))));
    new SlowNatives(table, Latencies::process).add("exec.sysStart", "clone", ProcessNatives::start);
    table.addResumable("exec.sysWait", ProcessNatives::await);
  }

  private static World world(NativeCall call) {
    return call.kernel().outside().world();
  }

  private static void start(NativeCall call) {
    World world = world(call);
    String folder = call.string(3).isEmpty() ? world.folder : world.absolute(call.string(3));
    int id =
        world
            .processes()
            .start(
                call.string(0),
                Results.strings(call, 1),
                call.string(2),
                folder,
                call.kernel().nanos());
    call.setWord(0, id);
  }

  /// Blocks the thread until the process has ended.
  private static Result await(NativeCall call) {
    int id = (int) call.word(0);
    Processes.Process process = world(call).processes().find(id);
    if (process == null) {
      throw new IllegalStateException("no process " + id + " to wait for");
    }
    Goroutine goroutine = call.goroutine();
    long left = process.endsAt() - call.kernel().nanos();
    if (goroutine.phase == 0 && left > 0) {
      goroutine.phase = 1;
      call.kernel().outside().systemCall("wait4", left);
      return Result.AGAIN;
    }
    goroutine.phase = 0;
    world(call).processes().reap(id);
    call.setRef(0, process.out());
    call.setRef(1, process.err());
    call.setWord(0, process.exit());
    return Result.DONE;
  }
}
