package dev.gopark.code;

import dev.gopark.types.Type;

/// What an instruction does to the registers that its operands `a`, `b` and `c` name.
final class OperandFiles {
  private OperandFiles() {}

  /// A letter for each operand: `w` when it reads a word register, `r` when it reads a reference
  /// register, `W` and `R` when it writes one; `-` for what is no register.
  static String of(Instruction i) {
    return switch (i.op()) {
      case NOP, RETURN, RETURN_VALUES, RUN_DEFERS, SAFEPOINT, NATIVE, PRINT, JUMP, CALL -> "---";
      case WORD_CONST, FRAME, GLOBAL_LOAD_WORD -> "W--";
      case REF_CONST, NEW_VALUE, NEW_CELL, RECOVER, CLOSURE, GLOBAL_LOAD_REF, GLOBAL_POINTER ->
          "R--";
      case CHECK_SHIFT, JUMP_IF, JUMP_IF_NOT, GLOBAL_STORE_WORD -> "w--";
      case ZERO, NIL_CHECK, CHECK_RECEIVER, PANIC, CHAN_CLOSE, SLICE_CLEAR, MAP_CLEAR, MAP_NEXT ->
          "r--";
      case GLOBAL_STORE_REF -> "r--";
      case JUMP_IF_EQ, JUMP_IF_NE, JUMP_IF_LT, JUMP_IF_LE, JUMP_IF_GT, JUMP_IF_GE -> "ww-";
      case WORD_MOVE, INT_NEG, INT_NOT, INT_ADD_CONST, NARROW, FLOAT_NEG, ROUND_FLOAT32 -> "Ww-";
      case INT_TO_FLOAT, UINT_TO_FLOAT, FLOAT_TO_INT, FLOAT_TO_UINT, BOOL_NOT -> "Ww-";
      case INT_ADD, INT_SUB, INT_MUL, INT_DIV, INT_REM, UINT_DIV, UINT_REM, INT_AND -> "Www";
      case INT_OR, INT_XOR, INT_AND_NOT, INT_SHL, INT_SHR, UINT_SHR -> "Www";
      case FLOAT_ADD, FLOAT_SUB, FLOAT_MUL, FLOAT_DIV, FLOAT_MIN, FLOAT_MAX -> "Www";
      case INT_EQ, INT_NE, INT_LT, INT_LE, UINT_LT, UINT_LE -> "Www";
      case FLOAT_EQ, FLOAT_NE, FLOAT_LT, FLOAT_LE -> "Www";
      case REF_MOVE, COPY, STRING_TO_BYTES, STRING_TO_RUNES, BYTES_TO_STRING -> "Rr-";
      case RUNES_TO_STRING, COMPLEX_NEG, COMPLEX_ROUND, STRING_SLICE, SLICE_SLICE -> "Rr-";
      case POINTER_TO_UNSAFE, UNSAFE_TO_POINTER -> "Rr-";
      case ADDRESS_TO_UNSAFE -> "Rw-";
      case UNSAFE_TO_ADDRESS -> "Wr-";
      case ARRAY_SLICE, SLICE_TO_ARRAY_POINTER, MAP_ITERATE, METHOD_VALUE -> "Rr-";
      case FIELD_LOAD_REF, FIELD_POINTER, POINTER_LOAD_REF, ASSERT_INTERFACE -> "Rr-";
      case ASSIGN, FIELD_STORE_REF, POINTER_STORE_REF -> "rr-";
      case FIELD_STORE_WORD, POINTER_STORE_WORD -> "wr-";
      case COMPLEX_REAL, COMPLEX_IMAG, REF_IS_NIL, STRING_LEN, SLICE_LEN, SLICE_CAP -> "Wr-";
      case MAP_LEN, CHAN_LEN, CHAN_CAP, FIELD_LOAD_WORD, POINTER_LOAD_WORD -> "Wr-";
      case RUNE_TO_STRING, CHAN_MAKE, MAP_MAKE, RECOVER_AT -> "Rw-";
      case COMPLEX_MAKE, SLICE_MAKE -> "Rww";
      case COMPLEX_ADD, COMPLEX_SUB, COMPLEX_MUL, COMPLEX_DIV, STRING_CONCAT -> "Rrr";
      case APPEND_REF, APPEND_SLICE, APPEND_STRING -> "Rrr";
      case APPEND_WORD, ARRAY_LOAD_REF, ARRAY_POINTER, SLICE_LOAD_REF, SLICE_POINTER -> "Rrw";
      case STRING_EQ, STRING_NE, STRING_LT, STRING_LE, REF_EQ, REF_NE, VALUE_EQ, VALUE_NE -> "Wrr";
      case SLICE_COPY -> "Wrr";
      case STRING_INDEX, ARRAY_LOAD_WORD, SLICE_LOAD_WORD -> "Wrw";
      case STRING_DECODE -> "Wwr";
      case ARRAY_STORE_WORD, SLICE_STORE_WORD -> "wrw";
      case ARRAY_STORE_REF, SLICE_STORE_REF -> "rrw";
      case MAP_LOAD, MAP_LOAD_OK -> written(map(i).element()) + read(map(i).key()) + "r";
      case MAP_STORE -> read(map(i).element()) + read(map(i).key()) + "r";
      case MAP_DELETE -> "-" + read(map(i).key()) + "r";
      case MAP_KEY -> written(map(i).key()) + "r-";
      case MAP_ELEMENT -> written(map(i).element()) + "r-";
      case BOX -> "R" + read(type(i)) + "-";
      case ASSERT -> written(asserted(i)) + "r-";
      case ASSERT_OK -> written(asserted(i)) + "rW";
      case ASSERT_INTERFACE_OK -> "RrW";
      case CALL_CLOSURE, CALL_METHOD, GO, DEFER, DEFER_AT -> "--r";
      case CHAN_SEND -> read(channel(i).element()) + "r-";
      case CHAN_RECEIVE ->
          (i.a() < 0 ? "-" : written(channel(i).element())) + "r" + (i.c() < 0 ? "-" : "W");
      case SELECT -> "WW-";
    };
  }

  private static String read(Type type) {
    return Registers.isWord(type) ? "w" : "r";
  }

  private static String written(Type type) {
    return Registers.isWord(type) ? "W" : "R";
  }

  private static Type type(Instruction i) {
    return i.extra(Type.class);
  }

  private static Type asserted(Instruction i) {
    return i.extra(AssertInfo.class).to();
  }

  private static Type.GoMap map(Instruction i) {
    return (Type.GoMap) type(i).underlying();
  }

  private static Type.Channel channel(Instruction i) {
    return (Type.Channel) type(i).underlying();
  }
}
