package dev.gopark.library;

import dev.gopark.code.Function;
import dev.gopark.runtime.exec.StackWalk;
import dev.gopark.runtime.exec.TraceText;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Places;
import dev.gopark.source.Position;
import dev.gopark.syntax.Literals;
import java.util.List;

/// Bodies of package runtime that tell where a goroutine is.
final class CallerNatives {
  /// A program counter is the number of a function, from 1, and above these bits the number of the
  /// instruction behind the one that is executed.
  private static final int FUNCTION_BITS = 32;

  private CallerNatives() {}

  static void register(NativeTable table) {
    table.add("runtime.Caller", CallerNatives::caller);
    table.add("runtime.functionName", CallerNatives::functionName);
    table.add("runtime.fileLine", CallerNatives::fileLine);
  }

  /// `func Caller(skip int) (pc uintptr, file string, line int, ok bool)`
  private static void caller(NativeCall call) {
    Kernel kernel = call.kernel();
    StackWalk.Caller caller =
        new StackWalk(kernel.program()).caller(call.goroutine(), call.word(0) + 1);
    switch (caller) {
      case null -> results(call, 0, new Position("", 0, 0), false);
      case StackWalk.Caller.Frame(Places.Place place) ->
          results(call, counter(place), place.shown(), true);
      case StackWalk.Caller.Panicking _ -> {
        int line = TraceText.panicLine(kernel.config().language());
        results(call, 0, new Position(TraceText.PANIC_FILE, line, 0), true);
      }
    }
  }

  private static void results(NativeCall call, long counter, Position place, boolean ok) {
    call.setWord(0, counter);
    call.setRef(0, Literals.bytesOf(place.file()));
    call.setWord(1, place.line());
    call.setBool(2, ok);
  }

  private static long counter(Places.Place place) {
    return (long) (place.function().id() + 1) << FUNCTION_BITS | place.pc() + 1;
  }

  /// `func functionName(pc uintptr) string`, empty for what is no program counter.
  private static void functionName(NativeCall call) {
    long id = (call.word(0) >>> FUNCTION_BITS) - 1;
    List<Function> functions = call.kernel().program().functions();
    boolean isKnown = id >= 0 && id < functions.size();
    call.setRef(0, isKnown ? Literals.bytesOf(functions.get((int) id).name()) : "");
  }

  /// `func fileLine(pc uintptr) (file string, line int)` of a program counter.
  private static void fileLine(NativeCall call) {
    int id = (int) (call.word(0) >>> FUNCTION_BITS) - 1;
    Position place = call.kernel().program().functions().get(id).shownAt((int) call.word(0) - 1);
    call.setRef(0, Literals.bytesOf(place.file()));
    call.setWord(0, place.line());
  }
}
