package dev.gopark.library.format;

import dev.gopark.code.ComplexNumber;
import dev.gopark.library.format.Parts.Value;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import java.util.List;

/// The order of keys when a map is printed: numbers and strings by value, false before true, NaN
/// before other floats, nil first, pointers and channels by address, structs and arrays element by
/// element.
final class KeyOrder {
  private KeyOrder() {}

  static int compare(Value left, Value right) {
    return switch (left.type().underlying()) {
      case BasicType basic -> basic(basic, left, right);
      case Type.Struct(List<Type.StructField> fields) -> structs(fields, left, right);
      case Type.Array(long length, Type element) -> arrays(length, element, left, right);
      case Type.Interface _ -> interfaces(left, right);
      default -> Long.compare(Values.address(left.ref()), Values.address(right.ref()));
    };
  }

  private static int basic(BasicType type, Value left, Value right) {
    if (type.isString()) {
      return left.text().compareTo(right.text());
    }
    if (type.isFloat()) {
      return floats(Double.longBitsToDouble(left.word()), Double.longBitsToDouble(right.word()));
    }
    if (type.isComplex()) {
      ComplexNumber a = ComplexNumber.of(left.ref());
      ComplexNumber b = ComplexNumber.of(right.ref());
      int order = floats(a.real(), b.real());
      return order != 0 ? order : floats(a.imaginary(), b.imaginary());
    }
    return type.isUnsigned()
        ? Long.compareUnsigned(left.word(), right.word())
        : Long.compare(left.word(), right.word());
  }

  private static int floats(double left, double right) {
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Boolean.compare(Double.isNaN(right), Double.isNaN(left));
    }
    return left < right ? -1 : left > right ? 1 : 0;
  }

  private static int structs(List<Type.StructField> fields, Value left, Value right) {
    for (int i = 0; i < fields.size(); i++) {
      int order = compareSlots(i, fields.get(i).type(), left, right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int arrays(long length, Type element, Value left, Value right) {
    for (int i = 0; i < length; i++) {
      int order = compareSlots(i, element, left, right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareSlots(int slot, Type type, Value left, Value right) {
    if (left.ref() instanceof HeapObject l && right.ref() instanceof HeapObject r) {
      return compare(Parts.slot(l, slot, type, true), Parts.slot(r, slot, type, true));
    }
    return 0;
  }

  private static int interfaces(Value left, Value right) {
    if (!(left.ref() instanceof Box l) || !(right.ref() instanceof Box r)) {
      return Boolean.compare(left.ref() != null, right.ref() != null);
    }
    return l.type.equals(r.type)
        ? compare(Value.of(l), Value.of(r))
        : TypePrinter.qualified(l.type).compareTo(TypePrinter.qualified(r.type));
  }
}
