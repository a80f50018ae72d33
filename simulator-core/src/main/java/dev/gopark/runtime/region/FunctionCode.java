package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.code.Opcode;
import dev.gopark.runtime.exec.Operation;
import org.jspecify.annotations.Nullable;

/// A function's operations and, once it has proved to be busy, its regions. How often it was
/// executed says nothing about any machine's state: only speed depends on it. May be passed between
/// threads without synchronisation.
public final class FunctionCode {
  private final Function function;
  private final Operation[] operations;
  private final CodeTable table;
  private final boolean isNative;
  private final int warm;
  private int executed;
  private volatile @Nullable Region @Nullable [] regions;

  FunctionCode(Function function, Operation[] operations, CodeTable table, int warm) {
    this.function = function;
    this.table = table;
    this.operations = operations;
    this.isNative = function.code().instructions()[0].op() == Opcode.NATIVE;
    this.warm = warm;
  }

  /// The operation at `pc`.
  public Operation operation(int pc) {
    return operations[pc];
  }

  /// Whether the function's body is one of the library's in Java.
  boolean isNative() {
    return isNative;
  }

  /// The region that can be entered at `pc`, or null.
  public @Nullable Region regionAt(int pc) {
    @Nullable Region[] known = regions;
    return known == null ? null : known[pc];
  }

  /// To be called when an operation was executed by itself.
  public void warmUp() {
    if (executed < warm && ++executed == warm) {
      table.makeRegions(this);
    }
  }

  void makeRegions() {
    regions = RegionCompiler.compile(function, operations, table);
  }
}
