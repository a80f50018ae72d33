package dev.gopark.runtime.exec;

import dev.gopark.code.ClosureInfo;
import dev.gopark.code.Function;
import dev.gopark.code.MethodRef;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Making function values.
final class FunctionOperations {
  private FunctionOperations() {}

  static Operation constant(Site s) {
    FunctionValue value = value(s.extra(ClosureInfo.class));
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, value);
        return next;
      }
    };
  }

  static Operation capturing(Site s) {
    Function function = s.extra(ClosureInfo.class).function();
    int[] words = registers(s.extra(ClosureInfo.class).words());
    int[] refs = registers(s.extra(ClosureInfo.class).refs());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long[] wordValues = words.length == 0 ? FunctionValue.NO_WORDS : new long[words.length];
        @Nullable Object[] refValues =
            refs.length == 0 ? FunctionValue.NO_REFS : new Object[refs.length];
        for (int i = 0; i < words.length; i++) {
          wordValues[i] = word(g, words[i]);
        }
        for (int i = 0; i < refs.length; i++) {
          refValues[i] = ref(g, refs[i]);
        }
        k.heap().allocate(8L * (1 + words.length + refs.length));
        setRef(g, a, new FunctionValue(function, wordValues, refValues));
        allocated(k);
        return next;
      }
    };
  }

  static Operation methodValue(Site s) {
    String key = s.extra(MethodRef.class).key();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box box = box(g, b);
        if (box == null) {
          throw RuntimeErrors.nil(k);
        }
        setRef(g, a, MethodCall.bind(MethodCall.find(k, box.type, key), box));
        return next;
      }
    };
  }

  static Operation closure(Site s) {
    ClosureInfo info = s.extra(ClosureInfo.class);
    return info.words().isEmpty() && info.refs().isEmpty() ? constant(s) : capturing(s);
  }

  private static FunctionValue value(ClosureInfo info) {
    return new FunctionValue(info.function(), FunctionValue.NO_WORDS, FunctionValue.NO_REFS);
  }

  private static int[] registers(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
