package dev.gopark.differential;

import java.util.List;

/// The types of generated programs, written as in Go.
sealed interface GoType {
  GoType BOOL = new Basic("bool");
  GoType STRING = new Basic("string");
  GoType FLOAT = new Basic("float64");
  GoType INT = new Int("int", 64, true);
  GoType ANY = new Basic("any");

  List<GoType> INTS =
      List.of(
          INT,
          new Int("int8", 8, true),
          new Int("int16", 16, true),
          new Int("int32", 32, true),
          new Int("int64", 64, true),
          new Int("uint", 64, false),
          new Int("uint8", 8, false),
          new Int("uint16", 16, false),
          new Int("uint32", 32, false),
          new Int("uint64", 64, false));

  String text();

  record Basic(String text) implements GoType {}

  record Int(String text, int bits, boolean signed) implements GoType {}

  record Slice(GoType element) implements GoType {
    @Override
    public String text() {
      return "[]" + element.text();
    }
  }

  record Array(int length, GoType element) implements GoType {
    @Override
    public String text() {
      return "[" + length + "]" + element.text();
    }
  }

  record MapOf(GoType key, GoType element) implements GoType {
    @Override
    public String text() {
      return "map[" + key.text() + "]" + element.text();
    }
  }

  /// A declared struct; its fields are `f0`, `f1` …
  record Struct(String text, List<GoType> fields) implements GoType {}

  default boolean isOrdered() {
    return this instanceof Int || equals(STRING) || equals(FLOAT);
  }

  /// Whether `==` is always defined.
  default boolean isComparable() {
    return switch (this) {
      case Slice _, MapOf _ -> false;
      case Array array -> array.element().isComparable();
      case Struct struct -> struct.fields().stream().allMatch(GoType::isComparable);
      case Basic _ -> !equals(ANY);
      case Int _ -> true;
    };
  }
}
