package dev.gopark.runtime.exec;

import dev.gopark.code.PrintInfo;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.types.Type;

/// The builtins `print` and `println`, which write to standard error.
final class PrintOperations {
  private PrintOperations() {}

  static Operation print(Site s) {
    PrintInfo info = s.extra(PrintInfo.class);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < info.types().size(); i++) {
          out.append(i > 0 && info.newline() ? " " : "");
          out.append(operand(g, info.types().get(i), info.registers().get(i)));
        }
        k.write(true, out.append(info.newline() ? "\n" : "").toString());
        return next;
      }
    };
  }

  private static String operand(Goroutine g, Type type, int register) {
    return Registers.isWord(type)
        ? PrintText.word(type, Operation.word(g, register))
        : PrintText.ref(type, Operation.ref(g, register));
  }
}
