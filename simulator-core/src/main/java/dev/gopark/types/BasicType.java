package dev.gopark.types;

/// The predeclared types and the types of untyped constants. `byte` and `rune` are UINT8 and INT32.
public enum BasicType implements Type {
  INVALID("invalid type", 0),
  BOOL("bool", 1),
  INT("int", 8),
  INT8("int8", 1),
  INT16("int16", 2),
  INT32("int32", 4),
  INT64("int64", 8),
  UINT("uint", 8),
  UINT8("uint8", 1),
  UINT16("uint16", 2),
  UINT32("uint32", 4),
  UINT64("uint64", 8),
  UINTPTR("uintptr", 8),
  FLOAT32("float32", 4),
  FLOAT64("float64", 8),
  COMPLEX64("complex64", 8),
  COMPLEX128("complex128", 16),
  STRING("string", 16),
  UNSAFE_POINTER("unsafe.Pointer", 8),
  UNTYPED_BOOL("untyped bool", 0),
  UNTYPED_INT("untyped int", 0),
  UNTYPED_RUNE("untyped rune", 0),
  UNTYPED_FLOAT("untyped float", 0),
  UNTYPED_COMPLEX("untyped complex", 0),
  UNTYPED_STRING("untyped string", 0),
  UNTYPED_NIL("untyped nil", 0);

  /// As Go prints it.
  public final String goName;

  /// Size in bytes on linux/amd64; 0 for types without values at run time.
  public final int size;

  BasicType(String goName, int size) {
    this.goName = goName;
    this.size = size;
  }

  public boolean isUntyped() {
    return ordinal() >= UNTYPED_BOOL.ordinal();
  }

  public boolean isInteger() {
    return this.ordinal() >= INT.ordinal() && this.ordinal() <= UINTPTR.ordinal()
        || this == UNTYPED_INT
        || this == UNTYPED_RUNE;
  }

  public boolean isUnsigned() {
    return ordinal() >= UINT.ordinal() && ordinal() <= UINTPTR.ordinal();
  }

  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64 || this == UNTYPED_FLOAT;
  }

  public boolean isComplex() {
    return this == COMPLEX64 || this == COMPLEX128 || this == UNTYPED_COMPLEX;
  }

  public boolean isNumeric() {
    return isInteger() || isFloat() || isComplex();
  }

  public boolean isString() {
    return this == STRING || this == UNTYPED_STRING;
  }

  public boolean isBoolean() {
    return this == BOOL || this == UNTYPED_BOOL;
  }

  @Override
  public String toString() {
    return TypePrinter.print(this);
  }
}
