package dev.gopark.runtime.exec;

import dev.gopark.code.AssertInfo;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import org.jspecify.annotations.Nullable;

/// The panics of Go's runtime, in its words. Each method returns what is to be thrown.
final class RuntimeErrors {
  private RuntimeErrors() {}

  private static RuntimeException error(Kernel k, String text) {
    throw k.runtimePanic(text, false);
  }

  static RuntimeException nil(Kernel k) {
    return error(k, "invalid memory address or nil pointer dereference");
  }

  static RuntimeException divide(Kernel k) {
    return error(k, "integer divide by zero");
  }

  static RuntimeException negativeShift(Kernel k) {
    return error(k, "negative shift amount");
  }

  /// The instruction that runs says whether the index is unsigned.
  static RuntimeException index(Kernel k, long index, long length) {
    Goroutine running = k.current();
    boolean unsigned = running.current.code().instructions()[running.pc].imm() != 0;
    String text = unsigned ? Long.toUnsignedString(index) : Long.toString(index);
    String range = "index out of range [" + text + "]";
    return error(k, index < 0 && !unsigned ? range : range + " with length " + length);
  }

  /// `bounds` as they stood between the brackets, `[:10]`; `limit` as `capacity 3`, or null when
  /// the bounds say it all.
  static RuntimeException slice(Kernel k, String bounds, @Nullable String limit) {
    String range = "slice bounds out of range " + bounds;
    return error(k, limit == null ? range : range + " with " + limit);
  }

  static RuntimeException arrayLength(Kernel k, long length, long wanted) {
    String target =
        k.config().language().atLeast(20) ? "array or pointer to array" : "pointer to array";
    return error(
        k,
        "cannot convert slice with length " + length + " to " + target + " with length " + wanted);
  }

  static RuntimeException makeSliceLength(Kernel k) {
    return error(k, "makeslice: len out of range");
  }

  static RuntimeException makeSliceCapacity(Kernel k) {
    return error(k, "makeslice: cap out of range");
  }

  static RuntimeException appendLength(Kernel k) {
    boolean isOld = !k.config().language().atLeast(20);
    return error(k, "growslice: " + (isOld ? "cap" : "len") + " out of range");
  }

  static RuntimeException nilMap(Kernel k) {
    throw k.runtimePanic("assignment to entry in nil map", true);
  }

  /// A failed assertion to a concrete type; `dynamic` is null for a nil interface.
  static RuntimeException conversion(Kernel k, AssertInfo info, @Nullable Type dynamic) {
    String from = TypePrinter.qualified(info.from());
    String to = TypePrinter.qualified(info.to());
    String is = dynamic == null ? "nil" : TypePrinter.qualified(dynamic);
    String cause = is.equals(to) ? " (types from different " + difference(info, dynamic) + ")" : "";
    throw k.runtimePanic(
        "interface conversion: " + from + " is " + is + ", not " + to + cause, true);
  }

  private static String difference(AssertInfo info, @Nullable Type dynamic) {
    return packageOf(info.to()).equals(packageOf(dynamic)) ? "scopes" : "packages";
  }

  private static String packageOf(@Nullable Type type) {
    return type instanceof Named named ? named.pkg() : "";
  }

  /// A failed assertion to an interface type.
  static RuntimeException missingMethod(
      Kernel k, AssertInfo info, @Nullable Type dynamic, String method) {
    String to = TypePrinter.qualified(info.to());
    String text =
        dynamic == null
            ? "interface is nil, not " + to
            : TypePrinter.qualified(dynamic) + " is not " + to + ": missing method " + method;
    throw k.runtimePanic("interface conversion: " + text, true);
  }
}
