package dev.gopark.code;

import dev.gopark.types.Type;

/// Where an assignment puts a value: the left side with its operands evaluated. Registers as for
/// the instructions that load and store.
sealed interface Place {
  /// The type of the value.
  Type type();

  /// A local variable.
  record Register(int register, Type type) implements Place {}

  /// A field, or the inside of a cell.
  record Slot(int object, int slot, Type type) implements Place {}

  /// What a pointer points to, neither struct nor array.
  record Pointed(int pointer, Type type) implements Place {}

  /// A struct or array in itself.
  record Whole(int object, Type type) implements Place {}

  record Global(int number, Type type) implements Place {}

  /// `unsigned` for an index that is an unsigned one of 64 bits; so for slices.
  record ArrayElement(int array, int index, boolean unsigned, Type type) implements Place {
    ArrayElement(int array, int index, Type type) {
      this(array, index, false, type);
    }
  }

  record SliceElement(int slice, int index, boolean unsigned, Type type) implements Place {
    SliceElement(int slice, int index, Type type) {
      this(slice, index, false, type);
    }
  }

  record MapElement(int map, int key, Type.GoMap mapType) implements Place {
    @Override
    public Type type() {
      return mapType.element();
    }
  }

  /// `_`
  record Blank(Type type) implements Place {}
}
