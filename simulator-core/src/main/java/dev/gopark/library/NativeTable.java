package dev.gopark.library;

import dev.gopark.runtime.exec.GoPanic;
import dev.gopark.runtime.model.FramelessNative;
import dev.gopark.runtime.model.Native;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Java bodies by the names of their functions: `strings.Index`, `atomic.(*Int32).Add` (only the
/// last element of an import path counts).
final class NativeTable {
  private final Map<String, Native> natives = new LinkedHashMap<>();

  /// Adds a body that runs through.
  void add(String name, Consumer<NativeCall> body) {
    addResumable(
        name,
        call -> {
          body.accept(call);
          return Result.DONE;
        });
  }

  /// Adds a body that runs through, needs no frame, and changes nothing before it panics. It must
  /// not end the run: a trace would show its frame.
  void addFrameless(String name, Consumer<NativeCall> body) {
    addFrameless(
        name,
        call -> {
          body.accept(call);
          return Result.DONE;
        },
        call -> {
          try {
            body.accept(call);
            return true;
          } catch (GoPanic _) {
            return false;
          }
        });
  }

  /// Adds a body that may park, and a way to do without a frame.
  void addFrameless(String name, Native body, Predicate<NativeCall> atOnce) {
    addResumable(
        name,
        new FramelessNative() {
          @Override
          public Result call(NativeCall call) {
            return body.call(call);
          }

          @Override
          public boolean callAtOnce(NativeCall call) {
            return atOnce.test(call);
          }
        });
  }

  /// Adds a body that may park.
  void addResumable(String name, Native body) {
    if (natives.put(name, body) != null) {
      throw new IllegalStateException("two bodies for " + name);
    }
  }

  /// The body for a function's full name, or null.
  @Nullable Native find(String name) {
    return natives.get(name.substring(name.lastIndexOf('/') + 1));
  }

  Set<String> names() {
    return natives.keySet();
  }
}
