package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.BitSet;
import java.util.List;

/// The registers of a function being compiled. Each file is allocated as a stack: variables and
/// temporaries in the order in which they come to life, the window of a call on top.
final class Frame {
  private int words;
  private int refs;
  private int maxWords;
  private int maxRefs;
  private final BitSet variableRefs = new BitSet();

  /// A height of both stacks.
  record Mark(int words, int refs) {}

  Mark mark() {
    return new Mark(words, refs);
  }

  /// Frees everything above `mark`.
  void release(Mark mark) {
    words = mark.words;
    refs = mark.refs;
    variableRefs.clear(refs, Math.max(refs, maxRefs));
  }

  int word() {
    reserve(words + 1, refs);
    return words++;
  }

  int ref() {
    reserve(words, refs + 1);
    return refs++;
  }

  /// A register of the file that `type` lives in.
  int allocate(Type type) {
    return Registers.isWord(type) ? word() : ref();
  }

  /// Registers for values of `types`, in order.
  int[] allocate(List<Type> types) {
    return types.stream().mapToInt(this::allocate).toArray();
  }

  /// Makes room for at least so many registers in all.
  void reserve(int wordCount, int refCount) {
    maxWords = Math.max(maxWords, wordCount);
    maxRefs = Math.max(maxRefs, refCount);
  }

  /// Makes room above `base` for values of `types`.
  void reserve(Mark base, List<Type> types) {
    int wordCount = Registers.countWords(types);
    reserve(base.words + wordCount, base.refs + types.size() - wordCount);
  }

  /// Tells that a variable that expressions may read is in reference register `register`.
  void bindRef(int register) {
    variableRefs.set(register);
  }

  /// Whether expressions may read reference register `register` as a variable.
  boolean isVariableRef(int register) {
    return variableRefs.get(register);
  }

  int wordCount() {
    return maxWords;
  }

  int refCount() {
    return maxRefs;
  }
}
