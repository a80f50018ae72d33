package dev.gopark.watch;

import dev.gopark.code.Registers;
import dev.gopark.runtime.ValueText;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A Go value.
///
/// @param word what it is if its type lives in words
/// @param ref what it is otherwise; null for nil
record Held(Type type, long word, @Nullable Object ref) {
  static final int MAX_CHARS = 200;

  static Held ofWord(Type type, long word) {
    return new Held(type, word, null);
  }

  static Held ofTruth(Type type, boolean truth) {
    return new Held(type, truth ? 1 : 0, null);
  }

  /// What a slot of an object holds.
  static Held at(Type type, HeapObject object, int slot) {
    return Registers.isWord(type)
        ? new Held(type, object.word(slot), null)
        : new Held(type, 0, object.ref(slot));
  }

  /// As a type with the same underlying one.
  Held as(Type newType) {
    return new Held(newType, word, ref);
  }

  boolean truth() {
    return word != 0;
  }

  double real() {
    return Double.longBitsToDouble(word);
  }

  /// The bytes of a string, as chars.
  String text() {
    return ref instanceof String text ? text : "";
  }

  @Nullable BasicType basic() {
    return type.underlying() instanceof BasicType basic ? basic : null;
  }

  String inWords() {
    return ValueText.render(type, word, ref, MAX_CHARS);
  }
}
