package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.MethodRef;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A call of an interface's method. Remembers the method of the type it met last, which says
/// nothing about any machine's state.
final class MethodCall extends Operation {
  private final String key;
  private final int words;
  private final int refs;
  private @Nullable Known known;

  private record Known(Type type, Function function, boolean wordReceiver) {}

  MethodCall(Site s) {
    super(s);
    MethodRef method = s.extra(MethodRef.class);
    key = method.key();
    words = method.wordCount();
    refs = method.refCount();
  }

  @Override
  public int run(Goroutine g, Kernel k) {
    Box box = box(g, c);
    if (box == null) {
      throw RuntimeErrors.nil(k);
    }
    Known met = known;
    if (met == null || met.type != box.type) {
      met = meet(k, box.type);
    }
    int wordBase = g.wordBase + a;
    int refBase = g.refBase + b;
    if (met.wordReceiver) {
      Frames.reserve(g, k, wordBase + words + 1, refBase);
      g.words[wordBase + words] = box.word;
      return Frames.call(g, k, met.function, next, wordBase, refBase, words + 1, refs);
    }
    Frames.reserve(g, k, wordBase, refBase + refs + 1);
    g.refs[refBase + refs] = box.ref;
    return Frames.call(g, k, met.function, next, wordBase, refBase, words, refs + 1);
  }

  private Known meet(Kernel k, Type type) {
    Known met = new Known(type, find(k, type, key), Registers.isWord(type));
    known = met;
    return met;
  }

  /// The method value `box.function`. Methods do not change receivers that are structs, so that
  /// they need no copy.
  static FunctionValue bind(Function function, Box box) {
    return Registers.isWord(box.type)
        ? new FunctionValue(function, new long[] {box.word}, FunctionValue.NO_REFS)
        : new FunctionValue(function, FunctionValue.NO_WORDS, new @Nullable Object[] {box.ref});
  }

  static Function find(Kernel k, Type type, String key) {
    Function function = k.program().method(type, key);
    if (function == null) {
      throw new IllegalStateException(type + " has no method " + key);
    }
    return function;
  }
}
