package dev.gopark.code;

import java.util.List;

/// A function value to be made: `function`, and the word and reference registers whose contents it
/// takes along, to be put behind the arguments at each call. Captured variables travel as cells (or
/// struct and array objects), a bound receiver as its value.
public record ClosureInfo(Function function, List<Integer> words, List<Integer> refs) {
  public ClosureInfo {
    words = List.copyOf(words);
    refs = List.copyOf(refs);
  }
}
