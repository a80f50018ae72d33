package dev.gopark.library;

import dev.gopark.runtime.exec.GoPanic;
import dev.gopark.runtime.exec.TraceText;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Bodies of packages runtime, os and crypto/md5.
final class RuntimeNatives {
  private static final String PROGRAM_NAME = "/tmp/main";

  private RuntimeNatives() {}

  static void register(NativeTable table) {
    table.addResumable("runtime.Gosched", RuntimeNatives::gosched);
    table.addResumable("runtime.GC", RuntimeNatives::collect);
    table.add(
        "runtime.Goexit",
        _ -> {
          throw GoPanic.goexit();
        });
    table.add("runtime.NumGoroutine", call -> call.setWord(0, call.kernel().goroutineCount()));
    table.add(
        "runtime.GOMAXPROCS",
        call -> call.setWord(0, call.kernel().setProcessors((int) Math.min(call.word(0), 64))));
    table.add("runtime.NumCPU", call -> call.setWord(0, call.kernel().config().processors()));
    table.add(
        "runtime.Version", call -> call.setRef(0, call.kernel().config().language().toString()));
    table.add("md5.checksum", RuntimeNatives::md5);
    table.add("debug.stack", RuntimeNatives::stack);
    table.add("pprof.stacks", RuntimeNatives::stacks);
    table.add(
        "debug.SetMaxStack", call -> call.setWord(0, call.kernel().setStackLimit(call.word(0))));
    table.add(
        "os.environ",
        call -> {
          List<String> variables = call.kernel().config().environment();
          call.setRef(0, Results.texts(call.kernel(), variables));
        });
    table.add("os.args", RuntimeNatives::arguments);
    table.add("os.exit", call -> call.kernel().exit((int) call.word(0) & 0xff));
    table.add("os.write", call -> call.kernel().write(call.bool(0), call.string(0)));
    table.add("os.read", call -> call.setRef(0, call.kernel().read((int) call.word(0))));
  }

  private static Result gosched(NativeCall call) {
    Goroutine goroutine = call.goroutine();
    if (goroutine.phase != 0) {
      goroutine.phase = 0;
      return Result.DONE;
    }
    goroutine.phase = 1;
    call.kernel().gosched();
    return Result.AGAIN;
  }

  /// The goroutine waits for the collector, so that others get to run.
  private static Result collect(NativeCall call) {
    if (call.goroutine().phase == 0) {
      call.kernel().heap().collect();
    }
    return gosched(call);
  }

  private static void md5(NativeCall call) {
    try {
      byte[] text = call.string(0).getBytes(StandardCharsets.ISO_8859_1);
      byte[] sum = MessageDigest.getInstance("MD5").digest(text);
      call.setRef(0, new String(sum, StandardCharsets.ISO_8859_1));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stack(NativeCall call) {
    Kernel kernel = call.kernel();
    Goroutine running = call.goroutine();
    TraceText text = new TraceText(kernel.program(), kernel.config().language());
    call.setRef(0, text.running(running));
  }

  private static void stacks(NativeCall call) {
    Kernel kernel = call.kernel();
    TraceText text = new TraceText(kernel.program(), kernel.config().language());
    String all = text.all(kernel.liveGoroutines(), call.goroutine(), kernel.nanos());
    call.setRef(0, all.substring(1));
  }

  private static void arguments(NativeCall call) {
    Kernel kernel = call.kernel();
    List<String> arguments = new ArrayList<>();
    arguments.add(PROGRAM_NAME);
    arguments.addAll(kernel.config().arguments());
    call.setRef(0, Results.texts(kernel, arguments));
  }
}
