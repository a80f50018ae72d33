package dev.gopark.runtime.race;

import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.types.BasicType;
import dev.gopark.types.Sizes;
import dev.gopark.types.Type;

/// The functions of Go's runtime by which gc lets programs use maps: they head the stacks of races.
final class MapFunctions {
  static final String CLEAR = "runtime.mapclear";
  static final String ITERATE = "runtime.mapiterinit";
  static final String NEXT = "runtime.mapiternext";

  private MapFunctions() {}

  static String access(Instruction i) {
    return "runtime.mapaccess" + (i.op() == Opcode.MAP_LOAD ? "1" : "2") + form(i);
  }

  static String assign(Instruction i) {
    return "runtime.mapassign" + form(i);
  }

  static String delete(Instruction i) {
    return "runtime.mapdelete" + form(i);
  }

  /// Keys of four and eight bytes and strings have functions of their own, unless elements are
  /// large.
  private static String form(Instruction i) {
    if (!(i.x() instanceof Type type)
        || !(type.underlying() instanceof Type.GoMap map)
        || Sizes.of(map.element()) > 128) {
      return "";
    }
    Type key = map.key().underlying();
    if (!(key instanceof BasicType basic)) {
      return "";
    }
    if (basic.isString()) {
      return "_faststr";
    }
    return basic.isFloat() || basic.isComplex()
        ? ""
        : switch ((int) Sizes.of(basic)) {
          case 4 -> "_fast32";
          case 8 -> "_fast64";
          default -> "";
        };
  }
}
