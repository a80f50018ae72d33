package dev.gopark.runtime.region;

import dev.gopark.runtime.exec.Operation;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The Java types that generated code names.
final class JavaTypes {
  static final ClassDesc REGION = of(Region.class);
  static final ClassDesc ACCESS = of(Access.class);
  static final ClassDesc CONSTANTS = of(Constants.class);
  static final ClassDesc NATIVE_SITE = of(NativeSite.class);
  static final ClassDesc CODE_TABLE = of(CodeTable.class);
  static final ClassDesc OPERATION = of(Operation.class);
  static final ClassDesc GOROUTINE = of(Goroutine.class);
  static final ClassDesc KERNEL = of(Kernel.class);
  static final ClassDesc MACHINE_DATA = of(MachineData.class);
  static final ClassDesc PROCESSOR = of(Processor.class);
  static final ClassDesc GLOBALS = of(Globals.class);
  static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  static final ClassDesc WORDS = ConstantDescs.CD_long.arrayType();
  static final ClassDesc REFS = ConstantDescs.CD_Object.arrayType();

  /// Of [Region#run].
  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          ConstantDescs.CD_int,
          GOROUTINE,
          KERNEL,
          MACHINE_DATA,
          PROCESSOR,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);

  /// Of [Region#descend].
  static final MethodTypeDesc DESCEND =
      MethodTypeDesc.of(
          ConstantDescs.CD_int,
          CODE_TABLE,
          GOROUTINE,
          KERNEL,
          MACHINE_DATA,
          PROCESSOR,
          ConstantDescs.CD_long,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);

  /// Of [Operation#run].
  static final MethodTypeDesc RUN_OPERATION =
      MethodTypeDesc.of(ConstantDescs.CD_int, GOROUTINE, KERNEL);

  /// Of [Region#locate].
  static final MethodTypeDesc LOCATE =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          GOROUTINE,
          MACHINE_DATA,
          PROCESSOR,
          ConstantDescs.CD_int,
          ConstantDescs.CD_long,
          ConstantDescs.CD_long);

  /// Of [Region#isAlone].
  static final MethodTypeDesc IS_ALONE = MethodTypeDesc.of(ConstantDescs.CD_boolean, MACHINE_DATA);

  /// Of [Region#perform].
  static final MethodTypeDesc PERFORM =
      MethodTypeDesc.of(ConstantDescs.CD_int, OPERATION, GOROUTINE, KERNEL);

  /// Of [NativeSite#run].
  static final MethodTypeDesc RUN_NATIVE =
      MethodTypeDesc.of(
          ConstantDescs.CD_boolean,
          GOROUTINE,
          KERNEL,
          MACHINE_DATA,
          PROCESSOR,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);

  private JavaTypes() {}

  private static ClassDesc of(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
