package dev.gopark.differential;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Calls of the library with random arguments, printed: functions of `strings`, `strconv`, `math`
/// and others, and `fmt` with any verb and flags for any type.
final class LibraryWriter {
  /// `$s` is a string, `$t` one that is not empty, `$i` an int, `$n` a small int, `$f` a float64,
  /// `$c` a rune. Of package math only what is exact: a sine may differ from Go's in the last
  /// digit.
  private static final List<String> CALLS =
      List.of(
          "strings.Split($s, $t)",
          "strings.SplitN($s, $t, $n)",
          "strings.SplitAfter($s, $t)",
          "strings.Fields($s)",
          "strings.ToUpper($s)",
          "strings.ToLower($s)",
          "strings.Title($s)",
          "strings.Index($s, $s)",
          "strings.LastIndex($s, $s)",
          "strings.IndexByte($s, 'a')",
          "strings.IndexRune($s, $c)",
          "strings.IndexAny($s, $s)",
          "strings.Count($s, $s)",
          "strings.Contains($s, $s)",
          "strings.HasPrefix($s, $s)",
          "strings.HasSuffix($s, $s)",
          "strings.Trim($s, $s)",
          "strings.TrimLeft($s, $s)",
          "strings.TrimSpace($s)",
          "strings.TrimPrefix($s, $s)",
          "strings.Replace($s, $s, $s, $n)",
          "strings.ReplaceAll($s, $s, $s)",
          "strings.EqualFold($s, $s)",
          "strings.Compare($s, $s)",
          "strings.Repeat($s, $n)",
          "strings.Join([]string{$s, $s}, $s)",
          "strings.ToValidUTF8($s, $s)",
          "strconv.Quote($s)",
          "strconv.QuoteToASCII($s)",
          "strconv.Itoa($i)",
          "strconv.FormatInt(int64($i), 2+$n)",
          "strconv.FormatFloat($f, 'e', $n, 64)",
          "strconv.FormatFloat($f, 'g', -1, 32)",
          "strconv.FormatFloat($f, 'f', $n, 64)",
          "strconv.QuoteRune($c)",
          "utf8.RuneCountInString($s)",
          "utf8.ValidString($s)",
          "utf8.RuneLen($c)",
          "unicode.IsUpper($c)",
          "unicode.IsLetter($c)",
          "unicode.ToUpper($c)",
          "math.Floor($f)",
          "math.Ceil($f)",
          "math.Trunc($f)",
          "math.Round($f)",
          "math.Sqrt($f)",
          "math.Mod($f, $f)",
          "math.Max($f, $f)",
          "math.Min($f, $f)",
          "math.Float64bits($f)",
          "math.Abs($f)",
          "math.Float32bits(float32($f))",
          "time.Duration($i)",
          "time.Duration($f)",
          "[]byte($s)",
          "[]rune($s)",
          "complex($f, $f) * complex($f, 1)",
          "complex($f, $f) / complex($f, 2)");

  private static final List<String> CALLS_OF_TWO =
      List.of(
          "strconv.Atoi($s)",
          "strconv.ParseInt($s, 0, 64)",
          "strconv.ParseInt($s, $n, 8)",
          "strconv.ParseUint($s, 0, 16)",
          "strconv.ParseFloat($s, 64)",
          "strconv.ParseFloat($s, 32)",
          "strconv.ParseBool($s)",
          "strconv.Unquote($s)",
          "math.Modf($f)",
          "utf8.DecodeRuneInString($s)",
          "utf8.DecodeLastRuneInString($s)",
          "time.ParseDuration($s)");

  private static final List<String> STRINGS =
      List.of(
          "\"\"",
          "\"a\"",
          "\",\"",
          "\" a  b\\tc \"",
          "\"a,b,,c\"",
          "\"aXbxa\"",
          "\"Größe ß\"",
          "\"12\"",
          "\"-0x1F\"",
          "\"1e5\"",
          "\"0b101\"",
          "\"1_000\"",
          "\"9223372036854775808\"",
          "\"nan\"",
          "\"-Inf\"",
          "\"true\"",
          "\"1h2m3.5s\"",
          "\"'x'\"",
          "\"\\\"q\\\\n\\\"\"",
          "\"\\xff\\xfeé\"",
          "\"日本語\"",
          "\"ab\\u0301ǅ\"",
          "\"0.1\"",
          "\".5\"",
          "\"5.\"",
          "\"1e400\"");

  private static final List<String> SEPARATORS =
      List.of("\",\"", "\"a\"", "\" \"", "\"aX\"", "\"é\"");

  private static final List<String> FLOATS =
      List.of(
          "0",
          "1",
          "-1",
          "0.5",
          "1.5",
          "2.5",
          "-2.25",
          "3.14159",
          "1e10",
          "1e21",
          "3.3e-5",
          "1.7976931348623157e308",
          "123456789.125",
          "0.1",
          "100",
          "1e6");

  private static final List<String> FLAGS =
      List.of("", "", "+", "-", "#", " ", "0", "+0", "#0", "-#");
  private static final List<String> WIDTHS = List.of("", "", "6", "12", ".2", "8.3", ".0", "3.1");
  private static final String VERBS = "vvvdsqxXobOcUtTeEfFgGp";

  private static final Pattern ARGUMENT = Pattern.compile("\\$(.)");

  private final Writer out;
  private final ExpressionWriter expressions;

  LibraryWriter(Writer out) {
    this.out = out;
    this.expressions = new ExpressionWriter(out);
  }

  void calls() {
    String calls =
        IntStream.rangeClosed(0, out.below(4))
            .mapToObj(_ -> call(out.one(CALLS)))
            .collect(Collectors.joining(", "));
    out.line("fmt.Println(%s)", calls);
    out.line("fmt.Println(%s)", call(out.one(CALLS_OF_TWO)));
  }

  private String call(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(argument(match.group(1))));
  }

  private String argument(String kind) {
    return switch (kind) {
      case "s" -> out.oneIn(3) ? expressions.of(GoType.STRING, 1) : "id(" + out.one(STRINGS) + ")";
      case "t" -> out.one(SEPARATORS);
      case "i" -> expressions.of(GoType.INT, 1);
      case "n" -> "id(" + out.below(5) + ")";
      case "f" -> out.oneIn(3) ? expressions.of(GoType.FLOAT, 1) : real();
      case "c" -> expressions.of(GoType.INTS.get(3), 1);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private String real() {
    return switch (out.below(12)) {
      case 0 -> "math.Inf(1)";
      case 1 -> "math.NaN()";
      case 2 -> "math.Copysign(0, -1)";
      default -> "id[float64](" + out.one(FLOATS) + ")";
    };
  }

  /// Verbs that need not go with what they format. An address is never printed.
  void formats() {
    StringBuilder format = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = out.below(4); i >= 0; i--) {
      char verb = VERBS.charAt(out.below(VERBS.length()));
      format.append('%').append(out.one(FLAGS)).append(out.one(WIDTHS)).append(verb).append('|');
      GoType type = verb == 'p' ? out.type(0) : out.type(2);
      values.append(", ").append(type.equals(GoType.ANY) ? "any(nil)" : expressions.of(type, 2));
    }
    out.line("fmt.Printf(\"%s\\n\"%s)", format, values);
  }
}
