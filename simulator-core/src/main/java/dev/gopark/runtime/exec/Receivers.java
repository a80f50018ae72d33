package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Aggregates;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import org.jspecify.annotations.Nullable;

/// How a value in an interface becomes the receiver of a method.
final class Receivers {
  private Receivers() {}

  /// The method value `box.function`.
  static FunctionValue bind(Function function, Box box) {
    return Registers.isWord(box.type)
        ? new FunctionValue(function, new long[] {box.word}, FunctionValue.NO_REFS)
        : new FunctionValue(function, FunctionValue.NO_WORDS, new @Nullable Object[] {box.ref});
  }

  /// The reference that a method called through an interface gets: of a struct a copy, its own to
  /// change.
  static @Nullable Object reference(Kernel k, Box box) {
    return box.ref instanceof HeapObject object && Registers.isAggregate(box.type)
        ? Aggregates.copy(k.heap(), object)
        : box.ref;
  }
}
