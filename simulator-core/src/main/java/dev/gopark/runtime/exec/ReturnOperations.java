package dev.gopark.runtime.exec;

import dev.gopark.code.ReturnInfo;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Returns that move the results to their places first.
final class ReturnOperations {
  private ReturnOperations() {}

  static Operation oneWord(Site s) {
    int from = s.extra(ReturnInfo.class).words()[0];
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, 0, word(g, from));
        return Frames.leave(g, k);
      }
    };
  }

  static Operation oneRef(Site s) {
    int from = s.extra(ReturnInfo.class).refs()[0];
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, 0, ref(g, from));
        return Frames.leave(g, k);
      }
    };
  }

  static Operation inOrder(Site s) {
    int[] words = s.extra(ReturnInfo.class).words();
    int[] refs = s.extra(ReturnInfo.class).refs();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        for (int i = 0; i < words.length; i++) {
          setWord(g, i, word(g, words[i]));
        }
        for (int i = 0; i < refs.length; i++) {
          setRef(g, i, ref(g, refs[i]));
        }
        return Frames.leave(g, k);
      }
    };
  }

  /// For results that lie in each other's places.
  static Operation atOnce(Site s) {
    int[] words = s.extra(ReturnInfo.class).words();
    int[] refs = s.extra(ReturnInfo.class).refs();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long[] movedWords = new long[words.length];
        @Nullable Object[] movedRefs = new Object[refs.length];
        Arrays.setAll(movedWords, i -> word(g, words[i]));
        Arrays.setAll(movedRefs, i -> ref(g, refs[i]));
        System.arraycopy(movedWords, 0, g.words, g.wordBase, words.length);
        System.arraycopy(movedRefs, 0, g.refs, g.refBase, refs.length);
        return Frames.leave(g, k);
      }
    };
  }

  static Operation values(Site s) {
    int[] words = s.extra(ReturnInfo.class).words();
    int[] refs = s.extra(ReturnInfo.class).refs();
    if (words.length == 1 && refs.length == 0) {
      return oneWord(s);
    }
    if (words.length == 0 && refs.length == 1) {
      return oneRef(s);
    }
    return isOrderly(words) && isOrderly(refs) ? inOrder(s) : atOnce(s);
  }

  /// Whether no register is overwritten before it is moved.
  private static boolean isOrderly(int[] registers) {
    for (int i = 0; i < registers.length; i++) {
      if (registers[i] < i) {
        return false;
      }
    }
    return true;
  }
}
