package dev.gopark.library;

import dev.gopark.library.format.FormatString;
import dev.gopark.library.format.MethodText;
import dev.gopark.library.format.Methods;
import dev.gopark.library.format.Printer;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.source.LanguageVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies of package fmt.
final class FmtNatives {
  // The modes of print.go.
  private static final int PRINT = 0;
  private static final int PRINTLN = 1;
  private static final int ERRORF = 3;

  private final Methods methods;
  private final int wrapLimit;

  private FmtNatives(Methods methods, int wrapLimit) {
    this.methods = methods;
    this.wrapLimit = wrapLimit;
  }

  /// Since Go 1.20 an error may wrap several others.
  static void register(NativeTable table, Methods methods, LanguageVersion version) {
    FmtNatives natives = new FmtNatives(methods, version.atLeast(20) ? Integer.MAX_VALUE : 1);
    table.add("fmt.render", natives::render);
  }

  private void render(NativeCall call) {
    int mode = (int) call.word(0);
    List<@Nullable Box> operands = boxes(call.slice(1));
    Printer printer = new Printer(methods, texts(call), mode == ERRORF ? wrapLimit : 0);
    switch (mode) {
      case PRINT -> printer.print(operands);
      case PRINTLN -> printer.println(operands);
      default -> FormatString.print(printer, call.string(0), operands);
    }
    call.setRef(0, printer.text());
    call.setRef(1, Results.slice(call.kernel(), printer.wrapped()));
    call.setRef(2, Results.slice(call.kernel(), printer.pending()));
    call.setRef(3, printer.pendingMethods());
  }

  private static List<@Nullable Box> boxes(@Nullable SliceValue slice) {
    List<@Nullable Box> boxes = new ArrayList<>();
    for (int i = 0; slice != null && i < slice.length; i++) {
      boxes.add((Box) slice.array.ref(slice.offset + i));
    }
    return boxes;
  }

  private static List<MethodText> texts(NativeCall call) {
    List<String> texts = Results.strings(call, 2);
    SliceValue failed = call.slice(3);
    List<MethodText> results = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean isFailed = failed != null && failed.array.word(failed.offset + i) != 0;
      results.add(new MethodText(texts.get(i), isFailed));
    }
    return results;
  }
}
