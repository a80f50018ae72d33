package dev.gopark.runtime.sched;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Compiler;
import dev.gopark.code.Program;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Native;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Machines for programs that need no library but `runtime.Gosched`, `runtime.GOMAXPROCS` and
/// `time.Sleep`.
final class SmallPrograms {
  private static final String RUNTIME =
      """
      package runtime

      type plainError string
      type errorString string

      func (e plainError) Error() string { return string(e) }
      func (e plainError) RuntimeError() {}
      func (e errorString) Error() string { return "runtime error: " + string(e) }
      func (e errorString) RuntimeError() {}

      func Gosched()
      func GOMAXPROCS(n int) int
      """;

  private static final String TIME =
      """
      package time

      func Sleep(d int)
      """;

  private SmallPrograms() {}

  static Program compile(String source) {
    Map<String, TypedPackage> packages = new HashMap<>();
    List<TypedPackage> all = new ArrayList<>();
    all.add(check("runtime", RUNTIME, packages));
    all.add(check("time", TIME, packages));
    TypedPackage main = check("main", source, packages);
    all.add(main);
    return Compiler.compile(main, all);
  }

  private static TypedPackage check(
      String path, String source, Map<String, TypedPackage> packages) {
    LanguageVersion version = LanguageVersion.NEWEST;
    Parser.Parsed parsed = Parser.parse(SourceFile.of(path + ".go", source), version);
    Checker.Checked checked =
        Checker.check(
            new Checker.Unit(
                path, path, List.of(parsed.file()), Versions.of(version), !path.equals("main")),
            packages::get);
    if (!parsed.errors().isEmpty() || !checked.errors().isEmpty()) {
      throw new IllegalArgumentException(parsed.errors() + " " + checked.errors());
    }
    packages.put(path, checked.pkg());
    return checked.pkg();
  }

  static Machine machine(Program program, int processors, long seed, EventSink sink) {
    return machine(program, Config.DEFAULT.withProcessors(processors).withSeed(seed), sink);
  }

  static Machine machine(Program program, Config config, EventSink sink) {
    return new Machine(
        program,
        config,
        SmallPrograms::find,
        new SeededChooser(config.seed()),
        InputTape.empty(),
        sink);
  }

  private static @Nullable Native find(String name) {
    return switch (name) {
      case "runtime.Gosched" -> SmallPrograms::gosched;
      case "runtime.GOMAXPROCS" -> SmallPrograms::setProcessors;
      case "time.Sleep" -> SmallPrograms::sleep;
      default -> null;
    };
  }

  private static Native.Result setProcessors(NativeCall call) {
    call.setWord(0, call.kernel().outside().setProcessors((int) call.word(0)));
    return Native.Result.DONE;
  }

  private static Native.Result gosched(NativeCall call) {
    if (call.goroutine().phase == 0) {
      call.goroutine().phase = 1;
      call.kernel().gosched();
      return Native.Result.AGAIN;
    }
    return Native.Result.DONE;
  }

  private static Native.Result sleep(NativeCall call) {
    Goroutine goroutine = call.goroutine();
    if (goroutine.phase != 0 || call.word(0) <= 0) {
      return Native.Result.DONE;
    }
    Timer timer = new Timer(Timer.Purpose.SLEEP);
    timer.goroutine = goroutine;
    timer.when = call.kernel().nanos() + call.word(0);
    goroutine.timer = timer;
    goroutine.phase = 1;
    call.kernel().startTimer(timer);
    call.kernel().park(WaitReason.SLEEP, List.of(), "sleeps");
    return Native.Result.AGAIN;
  }
}
