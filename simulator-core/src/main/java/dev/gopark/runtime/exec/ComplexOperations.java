package dev.gopark.runtime.exec;

import dev.gopark.code.ComplexNumber;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Complex numbers.
final class ComplexOperations {
  private ComplexOperations() {}

  static Operation make(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        double real = Double.longBitsToDouble(word(g, b));
        setRef(g, a, new ComplexNumber(real, Double.longBitsToDouble(word(g, c))));
        return next;
      }
    };
  }

  static Operation part(Site s, ToDoubleFunction<ComplexNumber> part) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        double value = part.applyAsDouble(ComplexNumber.of(ref(g, b)));
        setWord(g, a, Double.doubleToRawLongBits(value));
        return next;
      }
    };
  }

  static Operation unary(Site s, UnaryOperator<ComplexNumber> operator) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, operator.apply(ComplexNumber.of(ref(g, b))));
        return next;
      }
    };
  }

  static Operation binary(Site s, BinaryOperator<ComplexNumber> operator) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, operator.apply(ComplexNumber.of(ref(g, b)), ComplexNumber.of(ref(g, c))));
        return next;
      }
    };
  }
}
