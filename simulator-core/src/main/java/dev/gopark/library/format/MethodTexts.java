package dev.gopark.library.format;

import dev.gopark.runtime.model.Box;
import java.util.ArrayList;
import java.util.List;

/// The results of methods that formatting needs, in the order in which it needs them. In a first
/// pass there are none, and [#pending] lists what is to be called.
final class MethodTexts {
  /// The method of a value that says how it prints.
  enum Method {
    ERROR("Error", 'E'),
    STRING("String", 'S'),
    GO_STRING("GoString", 'G');

    final String goName;

    /// How the Go side knows it.
    final char mark;

    Method(String goName, char mark) {
      this.goName = goName;
      this.mark = mark;
    }
  }

  private final List<MethodText> results;
  private int next;
  private final List<Box> pending = new ArrayList<>();
  private final StringBuilder marks = new StringBuilder();

  MethodTexts(List<MethodText> results) {
    this.results = results;
  }

  /// The result of `method` of `value`; an empty text if it must be called first.
  MethodText of(Box value, Method method) {
    if (next < results.size()) {
      return results.get(next++);
    }
    pending.add(value);
    marks.append(method.mark);
    return new MethodText("", false);
  }

  List<Box> pending() {
    return pending;
  }

  /// For each pending value its method.
  String marks() {
    return marks.toString();
  }
}
