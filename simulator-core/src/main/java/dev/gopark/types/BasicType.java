package dev.gopark.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The predeclared types and the types of untyped constants. `byte` and `uint8` are one type, and
/// so are `rune` and `int32`: they are equal, but a message shows each as it was written.
public final class BasicType implements Type {
  /// What distinguishes the predeclared types, for `switch`.
  public enum Kind {
    INVALID,
    BOOL,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    FLOAT32,
    FLOAT64,
    COMPLEX64,
    COMPLEX128,
    STRING,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_FLOAT,
    UNTYPED_COMPLEX,
    UNTYPED_STRING,
    UNTYPED_NIL
  }

  public static final BasicType INVALID = new BasicType(Kind.INVALID, "invalid type", 0);
  public static final BasicType BOOL = new BasicType(Kind.BOOL, "bool", 1);
  public static final BasicType INT = new BasicType(Kind.INT, "int", 8);
  public static final BasicType INT8 = new BasicType(Kind.INT8, "int8", 1);
  public static final BasicType INT16 = new BasicType(Kind.INT16, "int16", 2);
  public static final BasicType INT32 = new BasicType(Kind.INT32, "int32", 4);
  public static final BasicType INT64 = new BasicType(Kind.INT64, "int64", 8);
  public static final BasicType UINT = new BasicType(Kind.UINT, "uint", 8);
  public static final BasicType UINT8 = new BasicType(Kind.UINT8, "uint8", 1);
  public static final BasicType UINT16 = new BasicType(Kind.UINT16, "uint16", 2);
  public static final BasicType UINT32 = new BasicType(Kind.UINT32, "uint32", 4);
  public static final BasicType UINT64 = new BasicType(Kind.UINT64, "uint64", 8);
  public static final BasicType UINTPTR = new BasicType(Kind.UINTPTR, "uintptr", 8);
  public static final BasicType FLOAT32 = new BasicType(Kind.FLOAT32, "float32", 4);
  public static final BasicType FLOAT64 = new BasicType(Kind.FLOAT64, "float64", 8);
  public static final BasicType COMPLEX64 = new BasicType(Kind.COMPLEX64, "complex64", 8);
  public static final BasicType COMPLEX128 = new BasicType(Kind.COMPLEX128, "complex128", 16);
  public static final BasicType STRING = new BasicType(Kind.STRING, "string", 16);
  public static final BasicType UNSAFE_POINTER =
      new BasicType(Kind.UNSAFE_POINTER, "unsafe.Pointer", 8);
  public static final BasicType UNTYPED_BOOL = new BasicType(Kind.UNTYPED_BOOL, "untyped bool", 0);
  public static final BasicType UNTYPED_INT = new BasicType(Kind.UNTYPED_INT, "untyped int", 0);
  public static final BasicType UNTYPED_RUNE = new BasicType(Kind.UNTYPED_RUNE, "untyped rune", 0);
  public static final BasicType UNTYPED_FLOAT =
      new BasicType(Kind.UNTYPED_FLOAT, "untyped float", 0);
  public static final BasicType UNTYPED_COMPLEX =
      new BasicType(Kind.UNTYPED_COMPLEX, "untyped complex", 0);
  public static final BasicType UNTYPED_STRING =
      new BasicType(Kind.UNTYPED_STRING, "untyped string", 0);
  public static final BasicType UNTYPED_NIL = new BasicType(Kind.UNTYPED_NIL, "untyped nil", 0);

  public static final BasicType BYTE = new BasicType(Kind.UINT8, "byte", 1);
  public static final BasicType RUNE = new BasicType(Kind.INT32, "rune", 4);

  /// Those that a program can name, `byte` and `rune` excepted.
  static final List<BasicType> NAMED =
      List.of(
          BOOL,
          INT,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          UINTPTR,
          FLOAT32,
          FLOAT64,
          COMPLEX64,
          COMPLEX128,
          STRING);

  private final Kind kind;

  /// As Go prints it.
  public final String goName;

  /// Size in bytes on linux/amd64; 0 for types without values at run time.
  public final int size;

  private BasicType(Kind kind, String goName, int size) {
    this.kind = kind;
    this.goName = goName;
    this.size = size;
  }

  public Kind kind() {
    return kind;
  }

  /// The type itself; `uint8` for `byte`, `int32` for `rune`.
  @Override
  public BasicType underlying() {
    return this == BYTE ? UINT8 : this == RUNE ? INT32 : this;
  }

  public boolean isUntyped() {
    return kind.compareTo(Kind.UNTYPED_BOOL) >= 0;
  }

  public boolean isInteger() {
    return isBetween(Kind.INT, Kind.UINTPTR) || isBetween(Kind.UNTYPED_INT, Kind.UNTYPED_RUNE);
  }

  public boolean isUnsigned() {
    return isBetween(Kind.UINT, Kind.UINTPTR);
  }

  private boolean isBetween(Kind first, Kind last) {
    return kind.compareTo(first) >= 0 && kind.compareTo(last) <= 0;
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
  public boolean equals(@Nullable Object other) {
    return other instanceof BasicType basic && basic.kind == kind;
  }

  @Override
  public int hashCode() {
    return kind.ordinal();
  }

  @Override
  public String toString() {
    return TypePrinter.print(this);
  }
}
