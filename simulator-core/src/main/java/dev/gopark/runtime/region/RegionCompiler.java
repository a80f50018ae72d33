package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.runtime.exec.Operation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the regions of a function: one for all of it, or, as HotSpot never compiles methods of
/// more than 8000 bytes, several for parts of it.
final class RegionCompiler {
  /// HotSpot's limit on what it compiles.
  private static final int MAX_METHOD_BYTES = 8_000;

  /// About so many instructions make a method of that length.
  private static final int MAX_INSTRUCTIONS = 250;

  private static final ClassDesc NAME = ClassDesc.of("dev.gopark.runtime.region.Compiled");

  private final Constants constants;
  private final Blocks blocks;
  private final @Nullable Region[] regions;

  private RegionCompiler(Function function, Operation[] operations, CodeTable table) {
    this.constants = new Constants(function.code().instructions(), operations, table);
    this.blocks = Blocks.of(function);
    this.regions = new Region[operations.length];
  }

  /// The region to enter at each instruction, null where there is none.
  static @Nullable Region[] compile(Function function, Operation[] operations, CodeTable table) {
    RegionCompiler compiler = new RegionCompiler(function, operations, table);
    int from = 0;
    while (from < operations.length) {
      int to = compiler.blocks.leaderFrom(Math.min(from + MAX_INSTRUCTIONS, operations.length));
      compiler.compile(from, to);
      from = to;
    }
    return compiler.regions;
  }

  private void compile(int from, int to) {
    List<Integer> entries = new ArrayList<>();
    for (int pc = from; pc < to; pc++) {
      if (blocks.isEntry(pc)) {
        entries.add(pc);
      }
    }
    if (entries.isEmpty()) {
      return;
    }
    byte[] bytes = write(entries, to);
    if (methodBytes(bytes) > MAX_METHOD_BYTES && entries.size() > 1) {
      int middle = entries.get(entries.size() / 2);
      compile(from, middle);
      compile(middle, to);
      return;
    }
    Region region = define(bytes);
    entries.forEach(pc -> regions[pc] = region);
  }

  private byte[] write(List<Integer> entries, int to) {
    return ClassFile.of()
        .build(
            NAME,
            type -> {
              type.withFlags(AccessFlag.FINAL, AccessFlag.SUPER);
              type.withSuperclass(JavaTypes.REGION);
              type.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  ConstantDescs.MTD_void,
                  ClassFile.ACC_PUBLIC,
                  code ->
                      code.aload(0)
                          .invokespecial(
                              JavaTypes.REGION, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                          .return_());
              ConstantFields fields = new ConstantFields(NAME);
              type.withMethodBody(
                  "run",
                  JavaTypes.RUN,
                  ClassFile.ACC_PUBLIC,
                  code -> new RegionWriter(code, constants, blocks, fields, entries, to).write());
              fields.declare(type);
            });
  }

  private static int methodBytes(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    int longest = 0;
    for (MethodModel method : model.methods()) {
      if (method.code().orElse(null) instanceof CodeAttribute code) {
        longest = Math.max(longest, code.codeLength());
      }
    }
    return longest;
  }

  private Region define(byte[] bytes) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants, true);
      return (Region)
          lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable thrown) {
      throw new IllegalStateException("a region could not be made", thrown);
    }
  }
}
