package dev.gopark.runtime.exec;

import dev.gopark.code.SliceBounds;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.text.RuneText;

/// Strings: a char for each byte; null is the empty string.
final class StringOperations {
  private StringOperations() {}

  static Operation concat(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        String left = text(g, b);
        String right = text(g, c);
        setRef(
            g, a, right.isEmpty() ? left : left.isEmpty() ? right : Strings.concat(k, left, right));
        return next;
      }
    };
  }

  static Operation length(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, text(g, b).length());
        return next;
      }
    };
  }

  static Operation index(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        String text = text(g, b);
        long index = word(g, c);
        if (index < 0 || index >= text.length()) {
          throw RuntimeErrors.index(k, index, text.length());
        }
        setWord(g, a, text.charAt((int) index));
        return next;
      }
    };
  }

  static Operation slice(Site s) {
    SliceBounds places = s.extra(SliceBounds.class);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        String text = text(g, b);
        int length = text.length();
        Bounds bounds = Bounds.of(g, places, length, length).checked(k, length, "length");
        setRef(g, a, text.substring((int) bounds.low(), (int) bounds.high()));
        return next;
      }
    };
  }

  static Operation decode(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        String text = text(g, c);
        int index = (int) word(g, b);
        boolean end = index >= text.length();
        setWord(g, a, end ? 0 : RuneText.runeAt(text, index));
        setWord(g, a + 1, end ? 0 : RuneText.sizeAt(text, index));
        return next;
      }
    };
  }

  static Operation ofRune(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, RuneText.of(word(g, b)));
        return next;
      }
    };
  }

  static Operation ofBytes(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Strings.ofBytes(k, (SliceValue) ref(g, b)));
        return next;
      }
    };
  }

  static Operation ofRunes(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Strings.ofRunes(k, (SliceValue) ref(g, b)));
        return next;
      }
    };
  }

  static Operation toBytes(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Strings.toBytes(k, text(g, b)));
        return next;
      }
    };
  }

  static Operation toRunes(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Strings.toRunes(k, text(g, b)));
        return next;
      }
    };
  }
}
