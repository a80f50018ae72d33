package dev.gopark.runtime.region;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.gopark.code.Instruction;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Supplier;

/// Instructions as Java code of their own. Where an instruction may panic, the code first asks
/// whether it will go well, and otherwise retreats in front of it.
final class InlineCode {
  private static final ClassDesc OBJECT = JavaTypes.OBJECT;
  private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");
  private static final ClassDesc FLOATS = ClassDesc.of("dev.gopark.runtime.exec.FloatArithmetic");

  private final Instruction i;
  private final CodeBuilder code;
  private final RegisterCode registers;
  private final Supplier<Label> retreat;

  private InlineCode(
      Instruction i, CodeBuilder code, RegisterCode registers, Supplier<Label> retreat) {
    this.i = i;
    this.code = code;
    this.registers = registers;
    this.retreat = retreat;
  }

  static void write(
      Instruction i, CodeBuilder code, RegisterCode registers, Supplier<Label> retreat) {
    InlineCode writer = new InlineCode(i, code, registers, retreat);
    if (!writer.words() && !writer.comparisons() && !writer.objects() && !writer.elements()) {
      throw new IllegalStateException(i.op() + " cannot be written inline");
    }
  }

  private boolean words() {
    switch (i.op()) {
      case NOP, SAFEPOINT -> {}
      case WORD_CONST -> registers.setWord(i.a(), () -> code.loadConstant(i.imm()));
      case WORD_MOVE -> registers.setWord(i.a(), () -> registers.word(i.b()));
      case REF_MOVE -> registers.setRef(i.a(), () -> registers.ref(i.b()));
      case INT_ADD -> arithmetic(code::ladd);
      case INT_SUB -> arithmetic(code::lsub);
      case INT_MUL -> arithmetic(code::lmul);
      case INT_AND -> arithmetic(code::land);
      case INT_OR -> arithmetic(code::lor);
      case INT_XOR -> arithmetic(code::lxor);
      case INT_AND_NOT -> arithmetic(() -> code.loadConstant(-1L).lxor().land());
      case INT_DIV -> division(code::ldiv);
      case INT_REM -> division(code::lrem);
      case UINT_DIV -> division(() -> ofLong("divideUnsigned"));
      case UINT_REM -> division(() -> ofLong("remainderUnsigned"));
      case INT_SHL -> arithmetic(() -> access("shiftLeft", CD_long, CD_long, CD_long));
      case INT_SHR -> arithmetic(() -> access("shiftRight", CD_long, CD_long, CD_long));
      case UINT_SHR -> arithmetic(() -> access("shiftRightUnsigned", CD_long, CD_long, CD_long));
      case CHECK_SHIFT -> {
        registers.word(i.a());
        check("isNotNegative", CD_long);
      }
      case INT_NEG -> registers.setWord(i.a(), () -> word(i.b()).lneg());
      case INT_NOT -> registers.setWord(i.a(), () -> word(i.b()).loadConstant(-1L).lxor());
      case INT_ADD_CONST ->
          registers.setWord(i.a(), () -> word(i.b()).loadConstant(i.imm()).ladd());
      case NARROW -> registers.setWord(i.a(), this::narrow);
      case FLOAT_ADD -> real("add");
      case FLOAT_SUB -> real("subtract");
      case FLOAT_MUL -> real("multiply");
      case FLOAT_DIV -> real("divide");
      case FLOAT_NEG ->
          registers.setReal(
              i.a(),
              () -> {
                registers.real(i.b());
                code.dneg();
              });
      case ROUND_FLOAT32 ->
          registers.setReal(
              i.a(),
              () -> {
                registers.real(i.b());
                code.d2f().f2d();
              });
      case INT_TO_FLOAT -> registers.setReal(i.a(), () -> word(i.b()).l2d());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean comparisons() {
    switch (i.op()) {
      case INT_EQ -> compare("equal");
      case INT_NE -> compare("notEqual");
      case INT_LT -> compare("less");
      case INT_LE -> compare("lessOrEqual");
      case UINT_LT -> compare("lessUnsigned");
      case UINT_LE -> compare("lessOrEqualUnsigned");
      case FLOAT_EQ -> compareReal("equal");
      case FLOAT_NE -> compareReal("notEqual");
      case FLOAT_LT -> compareReal("less");
      case FLOAT_LE -> compareReal("lessOrEqual");
      case BOOL_NOT ->
          registers.setWord(
              i.a(),
              () -> {
                code.loadConstant(1L);
                word(i.b()).lsub();
              });
      case REF_IS_NIL ->
          registers.setBool(
              i.a(),
              () -> {
                registers.ref(i.b());
                access("isNil", CD_boolean, OBJECT);
              });
      case NIL_CHECK -> {
        registers.ref(i.a());
        check("isPresent", OBJECT);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean objects() {
    switch (i.op()) {
      case FIELD_LOAD_WORD -> {
        checkRef("isObject");
        registers.setWord(i.a(), () -> field("fieldWord", CD_long));
      }
      case FIELD_LOAD_REF -> {
        checkRef("isObject");
        registers.setRef(i.a(), () -> field("fieldRef", OBJECT));
      }
      case FIELD_STORE_WORD -> {
        checkRef("isObject");
        registers.ref(i.b());
        code.loadConstant(i.c());
        registers.word(i.a());
        access("setFieldWord", CD_void, OBJECT, CD_int, CD_long);
      }
      case FIELD_STORE_REF -> {
        checkRef("isObject");
        registers.ref(i.b());
        code.loadConstant(i.c());
        registers.ref(i.a());
        access("setFieldRef", CD_void, OBJECT, CD_int, OBJECT);
      }
      case POINTER_LOAD_WORD -> {
        checkRef("isPointer");
        registers.setWord(i.a(), () -> ofRef("pointerWord", CD_long));
      }
      case POINTER_LOAD_REF -> {
        checkRef("isPointer");
        registers.setRef(i.a(), () -> ofRef("pointerRef", OBJECT));
      }
      case POINTER_STORE_WORD -> {
        checkRef("isPointer");
        registers.ref(i.b());
        registers.word(i.a());
        access("setPointerWord", CD_void, OBJECT, CD_long);
      }
      case POINTER_STORE_REF -> {
        checkRef("isPointer");
        registers.ref(i.b());
        registers.ref(i.a());
        access("setPointerRef", CD_void, OBJECT, OBJECT);
      }
      case GLOBAL_LOAD_WORD -> registers.setWord(i.a(), () -> global("words", i.b()).laload());
      case GLOBAL_LOAD_REF -> registers.setRef(i.a(), () -> global("refs", i.b()).aaload());
      case GLOBAL_STORE_WORD -> {
        global("words", i.b());
        word(i.a()).lastore();
      }
      case GLOBAL_STORE_REF -> {
        global("refs", i.b());
        registers.ref(i.a());
        code.aastore();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean elements() {
    switch (i.op()) {
      case ARRAY_LOAD_WORD -> loadWord("hasElement", "elementWord");
      case ARRAY_LOAD_REF -> loadRef("hasElement", "elementRef");
      case ARRAY_STORE_WORD -> storeWord("hasElement", "setElementWord");
      case ARRAY_STORE_REF -> storeRef("hasElement", "setElementRef");
      case SLICE_LOAD_WORD -> loadWord("hasSlot", "slotWord");
      case SLICE_LOAD_REF -> loadRef("hasSlot", "slotRef");
      case SLICE_STORE_WORD -> storeWord("hasSlot", "setSlotWord");
      case SLICE_STORE_REF -> storeRef("hasSlot", "setSlotRef");
      case STRING_INDEX -> loadWord("hasByte", "textByte");
      case SLICE_LEN -> registers.setWord(i.a(), () -> ofRef("length", CD_long));
      case SLICE_CAP -> registers.setWord(i.a(), () -> ofRef("capacity", CD_long));
      case STRING_LEN -> registers.setWord(i.a(), () -> ofRef("textLength", CD_long));
      default -> {
        return false;
      }
    }
    return true;
  }

  private CodeBuilder word(int register) {
    registers.word(register);
    return code;
  }

  private void arithmetic(Runnable operator) {
    registers.setWord(
        i.a(),
        () -> {
          registers.word(i.b());
          registers.word(i.c());
          operator.run();
        });
  }

  private void division(Runnable operator) {
    registers.word(i.c());
    check("isNotZero", CD_long);
    arithmetic(operator);
  }

  private void ofLong(String name) {
    code.invokestatic(LONG, name, MethodTypeDesc.of(CD_long, CD_long, CD_long));
  }

  private void narrow() {
    registers.word(i.b());
    switch (i.x() instanceof Type type && type.underlying() instanceof BasicType basic
        ? basic.kind()
        : null) {
      case INT8 -> code.l2i().i2b().i2l();
      case INT16 -> code.l2i().i2s().i2l();
      case INT32 -> code.l2i().i2l();
      case UINT8 -> code.loadConstant(0xffL).land();
      case UINT16 -> code.loadConstant(0xffffL).land();
      case UINT32 -> code.loadConstant(0xffff_ffffL).land();
      case null, default -> {}
    }
  }

  private void real(String operator) {
    registers.setReal(
        i.a(),
        () -> {
          registers.real(i.b());
          registers.real(i.c());
          code.invokestatic(FLOATS, operator, MethodTypeDesc.of(CD_double, CD_double, CD_double));
        });
  }

  private void compare(String name) {
    registers.setBool(
        i.a(),
        () -> {
          registers.word(i.b());
          registers.word(i.c());
          access(name, CD_boolean, CD_long, CD_long);
        });
  }

  private void compareReal(String name) {
    registers.setBool(
        i.a(),
        () -> {
          registers.real(i.b());
          registers.real(i.c());
          access(name, CD_boolean, CD_double, CD_double);
        });
  }

  private void field(String name, ClassDesc result) {
    registers.ref(i.b());
    code.loadConstant(i.c());
    access(name, result, OBJECT, CD_int);
  }

  private void ofRef(String name, ClassDesc result) {
    registers.ref(i.b());
    access(name, result, OBJECT);
  }

  private CodeBuilder global(String file, int index) {
    return code.aload(RegisterCode.DATA)
        .getfield(JavaTypes.MACHINE_DATA, "globals", JavaTypes.GLOBALS)
        .getfield(JavaTypes.GLOBALS, file, file.equals("words") ? JavaTypes.WORDS : JavaTypes.REFS)
        .loadConstant(index);
  }

  private void loadWord(String check, String access) {
    checkIndex(check);
    registers.setWord(i.a(), () -> indexed(access, CD_long));
  }

  private void loadRef(String check, String access) {
    checkIndex(check);
    registers.setRef(i.a(), () -> indexed(access, OBJECT));
  }

  private void indexed(String name, ClassDesc result) {
    registers.ref(i.b());
    registers.word(i.c());
    access(name, result, OBJECT, CD_long);
  }

  private void storeWord(String check, String access) {
    checkIndex(check);
    registers.ref(i.b());
    registers.word(i.c());
    registers.word(i.a());
    access(access, CD_void, OBJECT, CD_long, CD_long);
  }

  private void storeRef(String check, String access) {
    checkIndex(check);
    registers.ref(i.b());
    registers.word(i.c());
    registers.ref(i.a());
    access(access, CD_void, OBJECT, CD_long, OBJECT);
  }

  private void checkIndex(String name) {
    registers.ref(i.b());
    registers.word(i.c());
    check(name, OBJECT, CD_long);
  }

  private void checkRef(String name) {
    registers.ref(i.b());
    check(name, OBJECT);
  }

  /// Goes on only if the check of what is on the stack holds.
  private void check(String name, ClassDesc... parameters) {
    access(name, CD_boolean, parameters);
    code.ifeq(retreat.get());
  }

  private void access(String name, ClassDesc result, ClassDesc... parameters) {
    code.invokestatic(JavaTypes.ACCESS, name, MethodTypeDesc.of(result, parameters));
  }
}
