package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;

/// Which registers of which file an instruction names.
final class OperandFiles {
  private OperandFiles() {}

  /// A register that an instruction reads or writes.
  record Use(boolean word, int register) {}

  static List<Use> of(Instruction i) {
    String files = files(i);
    int[] operands = {i.a(), i.b(), i.c()};
    List<Use> uses = new ArrayList<>();
    for (int k = 0; k < files.length(); k++) {
      char file = files.charAt(k);
      boolean dropped = operands[k] < 0 && i.op() == Opcode.CHAN_RECEIVE;
      if (file != '-' && !dropped) {
        uses.add(new Use(file == 'w', operands[k]));
      }
    }
    extras(i, uses);
    return uses;
  }

  private static void extras(Instruction i, List<Use> uses) {
    switch (i.x()) {
      case ReturnInfo(int[] words, int[] refs) -> {
        for (int word : words) {
          uses.add(new Use(true, word));
        }
        for (int ref : refs) {
          uses.add(new Use(false, ref));
        }
      }
      case SliceBounds bounds -> {
        for (SliceBounds.Bound bound : List.of(bounds.low(), bounds.high(), bounds.max())) {
          if (!bound.isAbsent()) {
            uses.add(new Use(true, bound.register()));
          }
        }
      }
      case SelectInfo select ->
          select
              .cases()
              .forEach(
                  option -> {
                    uses.add(new Use(false, option.channel()));
                    if (option.value() >= 0) {
                      uses.add(new Use(Registers.isWord(option.type().element()), option.value()));
                    }
                  });
      case OuterFrame target -> uses.add(new Use(true, target.register()));
      case PrintInfo print -> {
        for (int k = 0; k < print.registers().size(); k++) {
          uses.add(new Use(Registers.isWord(print.types().get(k)), print.registers().get(k)));
        }
      }
      case null, default -> {}
    }
  }

  private static String of(Type type) {
    return Registers.isWord(type) ? "w" : "r";
  }

  /// For `a`, `b` and `c`: `w`, `r`, or `-` for what is no register.
  private static String files(Instruction i) {
    return switch (i.op()) {
      case NOP, RETURN, RETURN_VALUES, RUN_DEFERS, SAFEPOINT, NATIVE, PRINT, JUMP -> "---";
      case WORD_CONST, FRAME, CHECK_SHIFT, JUMP_IF, JUMP_IF_NOT -> "w--";
      case COMPLEX_MAKE -> "rww";
      case REF_CONST, NEW_VALUE, NEW_CELL, ZERO, NIL_CHECK, PANIC, RECOVER, RECOVER_AT -> "r--";
      case CHAN_CLOSE -> "r--";
      case SLICE_CLEAR, MAP_CLEAR, MAP_NEXT, CLOSURE, CHECK_RECEIVER -> "r--";
      case WORD_MOVE, INT_NEG, INT_NOT, INT_ADD_CONST, NARROW, FLOAT_NEG, ROUND_FLOAT32 -> "ww-";
      case INT_TO_FLOAT, UINT_TO_FLOAT, FLOAT_TO_INT, FLOAT_TO_UINT, BOOL_NOT -> "ww-";
      case JUMP_IF_EQ, JUMP_IF_NE, JUMP_IF_LT, JUMP_IF_LE, JUMP_IF_GT, JUMP_IF_GE -> "ww-";
      case SELECT -> "ww-";
      case REF_MOVE, COPY, ASSIGN, STRING_TO_BYTES, STRING_TO_RUNES, BYTES_TO_STRING -> "rr-";
      case COMPLEX_NEG, COMPLEX_ROUND, RUNES_TO_STRING, STRING_SLICE, SLICE_SLICE -> "rr-";
      case ARRAY_SLICE, MAP_ITERATE -> "rr-";
      case POINTER_TO_UNSAFE, UNSAFE_TO_POINTER -> "rr-";
      case ADDRESS_TO_UNSAFE -> "rw-";
      case UNSAFE_TO_ADDRESS -> "wr-";
      case SLICE_TO_ARRAY_POINTER, FIELD_LOAD_REF, FIELD_STORE_REF, FIELD_POINTER -> "rr-";
      case POINTER_LOAD_REF, POINTER_STORE_REF, METHOD_VALUE, ASSERT_INTERFACE -> "rr-";
      case ASSERT_INTERFACE_OK -> "rrw";
      case INT_ADD, INT_SUB, INT_MUL, INT_DIV, INT_REM, UINT_DIV, UINT_REM, INT_AND -> "www";
      case INT_OR, INT_XOR, INT_AND_NOT, INT_SHL, INT_SHR, UINT_SHR, FLOAT_ADD -> "www";
      case FLOAT_MIN, FLOAT_MAX, FLOAT_SUB, FLOAT_MUL, FLOAT_DIV, INT_EQ, INT_NE, INT_LT -> "www";
      case INT_LE, UINT_LT -> "www";
      case UINT_LE, FLOAT_EQ, FLOAT_NE, FLOAT_LT, FLOAT_LE -> "www";
      case STRING_EQ, STRING_NE, STRING_LT, STRING_LE, REF_EQ, REF_NE, VALUE_EQ, VALUE_NE -> "wrr";
      case SLICE_COPY -> "wrr";
      case COMPLEX_REAL, COMPLEX_IMAG, REF_IS_NIL, STRING_LEN, SLICE_LEN, SLICE_CAP -> "wr-";
      case MAP_LEN, CHAN_LEN, CHAN_CAP -> "wr-";
      case FIELD_LOAD_WORD, FIELD_STORE_WORD, POINTER_LOAD_WORD, POINTER_STORE_WORD -> "wr-";
      case COMPLEX_ADD, COMPLEX_SUB, COMPLEX_MUL, COMPLEX_DIV, STRING_CONCAT, APPEND_REF -> "rrr";
      case APPEND_SLICE, APPEND_STRING -> "rrr";
      case APPEND_WORD -> "rrw";
      case STRING_INDEX, ARRAY_LOAD_WORD, ARRAY_STORE_WORD, SLICE_LOAD_WORD -> "wrw";
      case SLICE_STORE_WORD -> "wrw";
      case ARRAY_LOAD_REF, ARRAY_STORE_REF, SLICE_LOAD_REF, SLICE_STORE_REF -> "rrw";
      case ARRAY_POINTER, SLICE_POINTER -> "rrw";
      case STRING_DECODE -> "wwr";
      case RUNE_TO_STRING, CHAN_MAKE, MAP_MAKE -> "rw-";
      case SLICE_MAKE -> "rww";
      case GLOBAL_LOAD_WORD, GLOBAL_STORE_WORD -> "w--";
      case GLOBAL_LOAD_REF, GLOBAL_STORE_REF, GLOBAL_POINTER -> "r--";
      case MAP_LOAD, MAP_LOAD_OK, MAP_STORE -> of(map(i).element()) + of(map(i).key()) + "r";
      case MAP_DELETE -> "-" + of(map(i).key()) + "r";
      case MAP_KEY -> of(map(i).key()) + "r-";
      case MAP_ELEMENT -> of(map(i).element()) + "r-";
      case BOX -> "r" + of((Type) extra(i)) + "-";
      case ASSERT -> of(((AssertInfo) extra(i)).to()) + "r-";
      case ASSERT_OK -> of(((AssertInfo) extra(i)).to()) + "rw";
      case CALL -> "---";
      case CALL_CLOSURE, CALL_METHOD, GO, DEFER, DEFER_AT -> "--r";
      case CHAN_SEND -> of(channel(i).element()) + "r-";
      case CHAN_RECEIVE -> of(channel(i).element()) + "r" + (i.c() < 0 ? "-" : "w");
    };
  }

  private static Object extra(Instruction i) {
    return java.util.Objects.requireNonNull(i.x());
  }

  private static Type.GoMap map(Instruction i) {
    return (Type.GoMap) ((Type) extra(i)).underlying();
  }

  private static Type.Channel channel(Instruction i) {
    return (Type.Channel) ((Type) extra(i)).underlying();
  }
}
