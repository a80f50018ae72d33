package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.List;

/// Operands of `print` or `println`: for each its register and type.
public record PrintInfo(boolean newline, List<Integer> registers, List<Type> types) {
  public PrintInfo {
    registers = List.copyOf(registers);
    types = List.copyOf(types);
  }
}
