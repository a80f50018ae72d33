package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.PanicState;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Once nobody is left to recover a panic: asks the values of all panics for their text, by calling
/// their `Error` or `String` methods on the goroutine itself, then lets the machine print them
/// (`preprintpanics`).
final class PanicMessages {
  private static final Type.Signature TEXT =
      new Type.Signature(List.of(), List.of(BasicType.STRING), false);

  private PanicMessages() {}

  /// Asks the next panic, newest first, or ends the run.
  static int next(Goroutine g, Kernel k) {
    PanicState newest = newest(g);
    if (isAsking(newest.previous)) {
      backToPanic(g, k, newest);
      throw k.fatal("panic while printing panic value" + cause(newest));
    }
    for (PanicState panic = newest; panic != null; panic = panic.previous) {
      Function method = method(k, panic);
      if (method != null && panic.value instanceof Box box) {
        newest.printing = true;
        return Panics.callMethod(g, k, method, box, newest);
      }
    }
    backToPanic(g, k, newest);
    k.crash(g);
    return Signal.STOP;
  }

  /// Makes the frame that panicked last the current one again, as reports show it.
  private static void backToPanic(Goroutine g, Kernel k, PanicState newest) {
    Frames.resume(g, k, newest.deferDepth - 1);
    g.pc--;
  }

  /// The method that was called returns `text`.
  static int answer(Goroutine g, Kernel k, String text) {
    PanicState newest = newest(g);
    newest.printing = false;
    PanicState asked = newest;
    while (asked != null && method(k, asked) == null) {
      asked = asked.previous;
    }
    if (asked != null) {
      asked.message = text;
    }
    return next(g, k);
  }

  private static PanicState newest(Goroutine g) {
    PanicState newest = g.panic;
    if (newest == null) {
      throw new IllegalStateException(g + " does not panic");
    }
    return newest;
  }

  private static boolean isAsking(@Nullable PanicState newest) {
    for (PanicState panic = newest; panic != null; panic = panic.previous) {
      if (panic.printing) {
        return true;
      }
    }
    return false;
  }

  private static String cause(PanicState panic) {
    if (!(panic.value instanceof Box box)) {
      return "";
    }
    return box.type == BasicType.STRING
        ? ": " + Values.text(box.ref)
        : ": type " + TypePrinter.qualified(box.type);
  }

  /// The method that is still to be asked for the panic's text, or null.
  private static @Nullable Function method(Kernel k, PanicState panic) {
    if (panic.message != null || !(panic.value instanceof Box box) || isRepeated(k, panic)) {
      return null;
    }
    Function error = textMethod(k, box, "Error");
    return error != null ? error : textMethod(k, box, "String");
  }

  /// Whether this panic only raises its predecessor's value again, which Go then prints once.
  private static boolean isRepeated(Kernel k, PanicState panic) {
    PanicState previous = panic.previous;
    if (previous == null || previous.value != panic.value || !k.config().language().atLeast(23)) {
      return false;
    }
    previous.repanicked = true;
    return true;
  }

  private static @Nullable Function textMethod(Kernel k, Box box, String name) {
    Function method = k.program().method(box.type, name);
    return method != null && method.signature().equals(TEXT) ? method : null;
  }
}
