package dev.gopark.runtime.region;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.TreeSet;

/// The table of functions and the operations that a region calls, as constants of its class, so
/// that HotSpot sees through the calls. They come in as the class's data, [Constants].
final class ConstantFields {
  private static final ClassDesc METHOD_HANDLES = ConstantDescs.CD_MethodHandles;
  private static final MethodTypeDesc CLASS_DATA =
      MethodTypeDesc.of(
          JavaTypes.OBJECT,
          ConstantDescs.CD_MethodHandles_Lookup,
          ConstantDescs.CD_String,
          ConstantDescs.CD_Class);

  private static final MethodTypeDesc OPERATION_AT =
      MethodTypeDesc.of(JavaTypes.OPERATION, ConstantDescs.CD_int);
  private static final MethodTypeDesc NATIVE_AT =
      MethodTypeDesc.of(JavaTypes.NATIVE_SITE, ConstantDescs.CD_int);
  private static final String TABLE = "table";

  private final ClassDesc owner;
  private final Set<Integer> used = new TreeSet<>();
  private final Set<Integer> usedNatives = new TreeSet<>();

  ConstantFields(ClassDesc owner) {
    this.owner = owner;
  }

  /// Puts the operation at `pc` on the stack.
  void load(CodeBuilder code, int pc) {
    used.add(pc);
    code.getstatic(owner, name(pc), JavaTypes.OPERATION);
  }

  /// Puts the native that is called at `pc` on the stack.
  void loadNative(CodeBuilder code, int pc) {
    usedNatives.add(pc);
    code.getstatic(owner, nativeName(pc), JavaTypes.NATIVE_SITE);
  }

  /// Puts the table of functions on the stack.
  void loadTable(CodeBuilder code) {
    code.getstatic(owner, TABLE, JavaTypes.CODE_TABLE);
  }

  /// Adds the table and the operations and natives that were asked for.
  void declare(ClassBuilder type) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    type.withField(TABLE, JavaTypes.CODE_TABLE, flags);
    used.forEach(pc -> type.withField(name(pc), JavaTypes.OPERATION, flags));
    usedNatives.forEach(pc -> type.withField(nativeName(pc), JavaTypes.NATIVE_SITE, flags));
    type.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        this::initialise);
  }

  private void initialise(CodeBuilder code) {
    code.invokestatic(
            METHOD_HANDLES, "lookup", MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup))
        .loadConstant(ConstantDescs.DEFAULT_NAME)
        .loadConstant(JavaTypes.CONSTANTS)
        .invokestatic(METHOD_HANDLES, "classData", CLASS_DATA)
        .checkcast(JavaTypes.CONSTANTS)
        .astore(0);
    code.aload(0)
        .invokevirtual(JavaTypes.CONSTANTS, "table", MethodTypeDesc.of(JavaTypes.CODE_TABLE))
        .putstatic(owner, TABLE, JavaTypes.CODE_TABLE);
    for (int pc : used) {
      code.aload(0)
          .loadConstant(pc)
          .invokevirtual(JavaTypes.CONSTANTS, "operation", OPERATION_AT)
          .putstatic(owner, name(pc), JavaTypes.OPERATION);
    }
    for (int pc : usedNatives) {
      code.aload(0)
          .loadConstant(pc)
          .invokevirtual(JavaTypes.CONSTANTS, "nativeSite", NATIVE_AT)
          .putstatic(owner, nativeName(pc), JavaTypes.NATIVE_SITE);
    }
    code.return_();
  }

  private static String nativeName(int pc) {
    return "native" + pc;
  }

  private static String name(int pc) {
    return "at" + pc;
  }
}
