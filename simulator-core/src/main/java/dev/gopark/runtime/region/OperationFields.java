package dev.gopark.runtime.region;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.TreeSet;

/// The operations that a region calls, as constants of its class, so that HotSpot sees through the
/// calls. They come in as the class's data.
final class OperationFields {
  private static final ClassDesc METHOD_HANDLES = ConstantDescs.CD_MethodHandles;
  private static final MethodTypeDesc CLASS_DATA =
      MethodTypeDesc.of(
          JavaTypes.OBJECT,
          ConstantDescs.CD_MethodHandles_Lookup,
          ConstantDescs.CD_String,
          ConstantDescs.CD_Class);

  private final ClassDesc owner;
  private final Set<Integer> used = new TreeSet<>();

  OperationFields(ClassDesc owner) {
    this.owner = owner;
  }

  /// Puts the operation at `pc` on the stack.
  void load(CodeBuilder code, int pc) {
    used.add(pc);
    code.getstatic(owner, name(pc), JavaTypes.OPERATION);
  }

  /// Adds the fields that [#load] was asked for.
  void declare(ClassBuilder type) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    used.forEach(pc -> type.withField(name(pc), JavaTypes.OPERATION, flags));
    type.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        this::initialise);
  }

  private void initialise(CodeBuilder code) {
    ClassDesc array = JavaTypes.OPERATION.arrayType();
    code.invokestatic(
            METHOD_HANDLES, "lookup", MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup))
        .loadConstant(ConstantDescs.DEFAULT_NAME)
        .loadConstant(array)
        .invokestatic(METHOD_HANDLES, "classData", CLASS_DATA)
        .checkcast(array)
        .astore(0);
    for (int pc : used) {
      code.aload(0).loadConstant(pc).aaload().putstatic(owner, name(pc), JavaTypes.OPERATION);
    }
    code.return_();
  }

  private static String name(int pc) {
    return "at" + pc;
  }
}
