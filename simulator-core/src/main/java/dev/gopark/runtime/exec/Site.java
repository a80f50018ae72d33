package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.code.SelectInfo;
import dev.gopark.source.Costs;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An instruction to be linked, with its place.
record Site(Linker linker, Function function, Instruction instruction, int pc) {
  /// Packages whose native functions only compute.
  private static final Set<String> PURE =
      Set.of(
          "strings",
          "bytes",
          "strconv",
          "math",
          "math/bits",
          "unicode",
          "unicode/utf8",
          "sort",
          "errors");

  @Nullable Object x() {
    return instruction.x();
  }

  /// The extra operand, which must be there.
  <T> T extra(Class<T> kind) {
    return instruction.extra(kind);
  }

  /// The extra operand as a type, the same object for equal types.
  Type type() {
    return linker.intern(extra(Type.class));
  }

  /// The kind of the type, `INVALID` unless it is a basic one.
  BasicType.Kind kind() {
    return type().underlying() instanceof BasicType basic ? basic.kind() : BasicType.Kind.INVALID;
  }

  int cost() {
    Costs costs = linker.costs();
    return switch (instruction.op()) {
      case CALL, CALL_CLOSURE, CALL_METHOD, DEFER, DEFER_AT -> costs.call();
      case NEW_VALUE, NEW_CELL, COPY, CLOSURE, METHOD_VALUE, SLICE_MAKE, MAP_MAKE, CHAN_MAKE ->
          costs.allocation();
      case STRING_CONCAT, RUNE_TO_STRING, BYTES_TO_STRING, RUNES_TO_STRING -> costs.allocation();
      case STRING_TO_BYTES, STRING_TO_RUNES -> costs.allocation();
      case CHAN_SEND, CHAN_RECEIVE, CHAN_CLOSE -> costs.instruction() + costs.channelOperation();
      case MAP_STORE, MAP_DELETE, MAP_CLEAR -> costs.mapWrite();
      case SELECT ->
          costs.instruction()
              + costs.channelOperation() * Math.max(extra(SelectInfo.class).cases().size(), 1);
      default -> costs.instruction();
    };
  }

  boolean isVisible() {
    return switch (instruction.op()) {
      case CHAN_SEND, CHAN_RECEIVE, CHAN_CLOSE, CHAN_LEN, SELECT, GO, PRINT -> true;
      case NATIVE -> !PURE.contains(function.pkg());
      default -> false;
    };
  }

  Opcode op() {
    return instruction.op();
  }
}
