package dev.gopark.library;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.runtime.exec.FloatArithmetic;
import dev.gopark.runtime.model.NativeCall;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Bodies of packages math and math/rand. `StrictMath` gives the same bits on every host.
final class MathNatives {
  private static final double NAN = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);

  private static final double LN_2 = StrictMath.log(2);

  private MathNatives() {}

  static void register(NativeTable table) {
    rounding(table);
    exponential(table);
    trigonometry(table);
    binary(table);
    bits(table);
    table.add("rand.draw", MathNatives::draw);
    one(table, "rand.logarithm", StrictMath::log);
  }

  private static void one(NativeTable table, String name, DoubleUnaryOperator function) {
    table.addFrameless(name, call -> call.setReal(0, function.applyAsDouble(call.real(0))));
  }

  /// A function whose result, where it is no number, is Go's `NaN()`, whichever NaN was given.
  private static void two(NativeTable table, String name, DoubleBinaryOperator function) {
    keepingNaNs(
        table,
        name,
        (x, y) -> {
          double result = function.applyAsDouble(x, y);
          return Double.isNaN(result) ? NAN : result;
        });
  }

  private static void keepingNaNs(NativeTable table, String name, DoubleBinaryOperator function) {
    table.addFrameless(
        name, call -> call.setReal(0, function.applyAsDouble(call.real(0), call.real(1))));
  }

  private static void rounding(NativeTable table) {
    one(table, "math.Abs", Math::abs);
    one(table, "math.Floor", Math::floor);
    one(table, "math.Ceil", Math::ceil);
    one(table, "math.Trunc", x -> x < 0 ? Math.ceil(x) : Math.floor(x));
    one(table, "math.Round", MathNatives::round);
    one(table, "math.RoundToEven", Math::rint);
  }

  /// Halves go away from zero.
  private static double round(double x) {
    double magnitude = Math.abs(x);
    double floor = Math.floor(magnitude);
    return Math.copySign(magnitude - floor >= 0.5 ? floor + 1 : floor, x);
  }

  private static void exponential(NativeTable table) {
    one(table, "math.Sqrt", Math::sqrt);
    one(table, "math.Cbrt", StrictMath::cbrt);
    one(table, "math.Exp", StrictMath::exp);
    one(table, "math.Exp2", x -> StrictMath.pow(2, x));
    one(table, "math.Expm1", StrictMath::expm1);
    one(table, "math.Log", StrictMath::log);
    one(table, "math.Log2", MathNatives::log2);
    one(table, "math.Log10", StrictMath::log10);
    one(table, "math.Log1p", StrictMath::log1p);
  }

  /// Exact for powers of two.
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    boolean normal = x > 0 && exponent <= Double.MAX_EXPONENT && exponent >= Double.MIN_EXPONENT;
    return normal
        ? exponent + StrictMath.log(x / Math.scalb(1.0, exponent)) / LN_2
        : StrictMath.log(x) / LN_2;
  }

  private static void trigonometry(NativeTable table) {
    one(table, "math.Sin", StrictMath::sin);
    one(table, "math.Cos", StrictMath::cos);
    one(table, "math.Tan", StrictMath::tan);
    one(table, "math.Asin", StrictMath::asin);
    one(table, "math.Acos", StrictMath::acos);
    one(table, "math.Atan", StrictMath::atan);
    one(table, "math.Sinh", StrictMath::sinh);
    one(table, "math.Cosh", StrictMath::cosh);
    one(table, "math.Tanh", StrictMath::tanh);
    two(table, "math.Atan2", StrictMath::atan2);
    two(table, "math.Hypot", StrictMath::hypot);
  }

  private static void binary(NativeTable table) {
    two(table, "math.Pow", MathNatives::power);
    two(table, "math.Mod", (x, y) -> x % y);
    two(table, "math.Remainder", StrictMath::IEEEremainder);
    two(table, "math.Max", MathNatives::max);
    two(table, "math.Min", MathNatives::min);
    keepingNaNs(table, "math.Dim", MathNatives::excess);
    keepingNaNs(table, "math.Copysign", Math::copySign);
  }

  /// In Go one to any power and minus one to an infinite power are 1.
  private static double power(double x, double y) {
    return x == 1 || x == -1 && Double.isInfinite(y) ? 1 : StrictMath.pow(x, y);
  }

  private static double excess(double x, double y) {
    double difference = FloatArithmetic.subtract(x, y);
    return difference <= 0 ? 0 : difference;
  }

  /// In Go an infinity wins over NaN.
  private static double max(double x, double y) {
    boolean infinite = x == Double.POSITIVE_INFINITY || y == Double.POSITIVE_INFINITY;
    return infinite ? Double.POSITIVE_INFINITY : Math.max(x, y);
  }

  private static double min(double x, double y) {
    boolean infinite = x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY;
    return infinite ? Double.NEGATIVE_INFINITY : Math.min(x, y);
  }

  private static void bits(NativeTable table) {
    table.addFrameless("math.Float64bits", call -> call.setWord(0, call.word(0)));
    table.addFrameless("math.Float64frombits", call -> call.setWord(0, call.word(0)));
    table.addFrameless(
        "math.Float32bits",
        call ->
            call.setWord(0, Integer.toUnsignedLong(Float.floatToRawIntBits((float) call.real(0)))));
    table.addFrameless(
        "math.Float32frombits", call -> call.setReal(0, Float.intBitsToFloat((int) call.word(0))));
  }

  private static void draw(NativeCall call) {
    long count = call.word(0);
    call.setWord(0, call.kernel().choose(ChoiceKind.MATH_RAND, count, "math/rand"));
  }
}
