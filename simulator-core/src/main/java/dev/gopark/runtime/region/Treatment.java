package dev.gopark.runtime.region;

import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;

/// How a region deals with an instruction.
enum Treatment {
  /// As Java code of its own, which goes on with the next instruction.
  INLINE,

  /// As Java code of its own that goes on elsewhere: a jump.
  JUMP,

  /// By calling its operation, which then goes on with the next instruction.
  CALLED,

  /// By calling its operation and leaving the region with what that returns.
  LEAVING,

  /// By calling its operation and then the region of the function whose frame that has made.
  CALL,

  /// As [#CALLED], but only on the only processor, since others can notice it, and leaving the
  /// region when the operation gives up the processor.
  VISIBLE,

  /// Not at all.
  OUTSIDE;

  static Treatment of(Instruction instruction) {
    return switch (instruction.op()) {
      case FIELD_STORE_REF, ARRAY_STORE_REF, SLICE_STORE_REF ->
          instruction.x() == null ? INLINE : CALLED;
      default -> of(instruction.op());
    };
  }

  private static Treatment of(Opcode op) {
    return switch (op) {
      case NOP, SAFEPOINT, WORD_CONST, WORD_MOVE, REF_MOVE -> INLINE;
      case INT_ADD, INT_SUB, INT_MUL, INT_DIV, INT_REM, UINT_DIV, UINT_REM -> INLINE;
      case INT_AND, INT_OR, INT_XOR, INT_AND_NOT, INT_SHL, INT_SHR, UINT_SHR -> INLINE;
      case CHECK_SHIFT, INT_NEG, INT_NOT, INT_ADD_CONST, NARROW -> INLINE;
      case FLOAT_ADD, FLOAT_SUB, FLOAT_MUL, FLOAT_DIV, FLOAT_NEG -> INLINE;
      case ROUND_FLOAT32, INT_TO_FLOAT -> INLINE;
      case INT_EQ, INT_NE, INT_LT, INT_LE, UINT_LT, UINT_LE -> INLINE;
      case FLOAT_EQ, FLOAT_NE, FLOAT_LT, FLOAT_LE, BOOL_NOT, REF_IS_NIL -> INLINE;
      case STRING_LEN, STRING_INDEX, NIL_CHECK -> INLINE;
      case FIELD_LOAD_WORD, FIELD_LOAD_REF, FIELD_STORE_WORD, FIELD_STORE_REF -> INLINE;
      case POINTER_LOAD_WORD, POINTER_LOAD_REF, POINTER_STORE_WORD, POINTER_STORE_REF -> INLINE;
      case GLOBAL_LOAD_WORD, GLOBAL_LOAD_REF, GLOBAL_STORE_WORD, GLOBAL_STORE_REF -> INLINE;
      case ARRAY_LOAD_WORD, ARRAY_LOAD_REF, ARRAY_STORE_WORD, ARRAY_STORE_REF -> INLINE;
      case SLICE_LOAD_WORD, SLICE_LOAD_REF, SLICE_STORE_WORD, SLICE_STORE_REF -> INLINE;
      case SLICE_LEN, SLICE_CAP -> INLINE;
      case JUMP, JUMP_IF, JUMP_IF_NOT -> JUMP;
      case JUMP_IF_EQ, JUMP_IF_NE, JUMP_IF_LT, JUMP_IF_LE, JUMP_IF_GT, JUMP_IF_GE -> JUMP;
      case REF_CONST, FLOAT_MIN, FLOAT_MAX, UINT_TO_FLOAT, FLOAT_TO_INT, FLOAT_TO_UINT -> CALLED;
      case STRING_EQ, STRING_NE, STRING_LT, STRING_LE -> CALLED;
      case REF_EQ, REF_NE, VALUE_EQ, VALUE_NE -> CALLED;
      case COMPLEX_MAKE, COMPLEX_REAL, COMPLEX_IMAG, COMPLEX_ADD, COMPLEX_SUB -> CALLED;
      case COMPLEX_MUL, COMPLEX_DIV, COMPLEX_NEG, COMPLEX_ROUND -> CALLED;
      case STRING_CONCAT, STRING_SLICE, STRING_DECODE, RUNE_TO_STRING -> CALLED;
      case BYTES_TO_STRING, RUNES_TO_STRING, STRING_TO_BYTES, STRING_TO_RUNES -> CALLED;
      case NEW_VALUE, NEW_CELL, COPY, ASSIGN, ZERO, FIELD_POINTER, CHECK_RECEIVER -> CALLED;
      case GLOBAL_POINTER, ARRAY_POINTER, SLICE_POINTER -> CALLED;
      case SLICE_MAKE, SLICE_SLICE, ARRAY_SLICE, APPEND_WORD, APPEND_REF -> CALLED;
      case APPEND_SLICE, APPEND_STRING, SLICE_COPY, SLICE_CLEAR, SLICE_TO_ARRAY_POINTER -> CALLED;
      case MAP_MAKE, MAP_LOAD, MAP_LOAD_OK, MAP_STORE, MAP_DELETE, MAP_LEN -> CALLED;
      case MAP_CLEAR, MAP_ITERATE, MAP_KEY, MAP_ELEMENT -> CALLED;
      case POINTER_TO_UNSAFE, UNSAFE_TO_POINTER, ADDRESS_TO_UNSAFE, UNSAFE_TO_ADDRESS -> CALLED;
      case BOX, ASSERT, ASSERT_OK, ASSERT_INTERFACE, ASSERT_INTERFACE_OK -> CALLED;
      case CLOSURE, METHOD_VALUE, DEFER, DEFER_AT, FRAME -> CALLED;
      case CALL, CALL_CLOSURE, CALL_METHOD -> CALL;
      case RETURN, RETURN_VALUES, MAP_NEXT, RUN_DEFERS, PANIC, RECOVER, RECOVER_AT -> LEAVING;
      case GO, CHAN_MAKE, CHAN_SEND, CHAN_RECEIVE, CHAN_CLOSE, CHAN_LEN, CHAN_CAP -> VISIBLE;
      case SELECT, PRINT -> VISIBLE;
      case NATIVE -> OUTSIDE;
    };
  }
}
