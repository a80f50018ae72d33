package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import java.util.ArrayList;
import java.util.List;

/// The functions in test files that are tests, benchmarks or examples by their names and
/// parameters.
final class TestFunctions {
  static final String MAIN = "TestMain";

  private final String packageName;
  private final List<Found> mains = new ArrayList<>();
  private final List<Found> tests = new ArrayList<>();
  private final List<Found> benchmarks = new ArrayList<>();
  private final List<Found> examples = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /// One of them.
  ///
  /// @param name how the generated program calls it, `_test.TestX`
  /// @param element the literal that hands it over, without braces
  record Found(String name, String element, Span place) {}

  /// @param packageName what the generated program calls their package
  TestFunctions(String packageName) {
    this.packageName = packageName;
  }

  String packageName() {
    return packageName;
  }

  List<Found> mains() {
    return mains;
  }

  List<Found> tests() {
    return tests;
  }

  List<Found> benchmarks() {
    return benchmarks;
  }

  List<Found> examples() {
    return examples;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  boolean isEmpty() {
    return mains.isEmpty() && tests.isEmpty() && benchmarks.isEmpty() && examples.isEmpty();
  }

  void read(GoFile file) {
    ExampleOutputs outputs = new ExampleOutputs(file.source());
    for (Decl declaration : file.declarations()) {
      if (declaration instanceof Decl.Func function && function.receiver() == null) {
        read(function, outputs);
      }
    }
  }

  private void read(Decl.Func function, ExampleOutputs outputs) {
    String name = function.name().name();
    if (name.equals(MAIN) && !takes(function, "T")) {
      add(function, "M", mains);
    } else if (isNamed(name, "Test")) {
      add(function, "T", tests);
    } else if (isNamed(name, "Benchmark")) {
      add(function, "B", benchmarks);
    } else if (isNamed(name, "Fuzz")) {
      problems.add(new Diagnostic(function.name().span(), "not supported yet: fuzz test " + name));
    } else if (isNamed(name, "Example") && function.type().parameters().isEmpty()) {
      outputs.of(function).ifPresent(output -> examples.add(example(function, output)));
    }
  }

  private void add(Decl.Func function, String parameter, List<Found> kind) {
    String name = function.name().name();
    if (!function.type().typeParameters().isEmpty()) {
      wrong(function, "test function cannot have type parameters");
    } else if (!takes(function, parameter)) {
      String letter = parameter.toLowerCase(java.util.Locale.ROOT);
      wrong(function, "must be: func %s(%s *testing.%s)".formatted(name, letter, parameter));
    } else {
      String called = packageName + "." + name;
      kind.add(new Found(called, quoted(name) + ", " + called, function.name().span()));
    }
  }

  private void wrong(Decl.Func function, String why) {
    String text = "wrong signature for %s, %s".formatted(function.name().name(), why);
    problems.add(new Diagnostic(function.span(), text, Diagnostic.Style.GO_COMMAND));
  }

  private Found example(Decl.Func function, ExampleOutputs.Output output) {
    String called = packageName + "." + function.name().name();
    String element =
        "%s, %s, %s, %b"
            .formatted(
                quoted(function.name().name()), called, quoted(output.text()), output.unordered());
    return new Found(called, element, function.name().span());
  }

  /// As a Go string literal.
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /// `TestXxx`, where `Xxx` does not begin with a small letter.
  private static boolean isNamed(String name, String prefix) {
    return name.startsWith(prefix)
        && (name.length() == prefix.length()
            || !Character.isLowerCase(name.codePointAt(prefix.length())));
  }

  /// Whether it takes one parameter of type `*T` or `*testing.T` and returns nothing.
  private static boolean takes(Decl.Func function, String type) {
    List<Field> parameters = function.type().parameters();
    return function.type().results().isEmpty()
        && parameters.size() == 1
        && parameters.getFirst().names().size() <= 1
        && parameters.getFirst().type() instanceof Expr.Star(_, Expr pointedTo)
        && (pointedTo instanceof Expr.Ident ident && ident.name().equals(type)
            || pointedTo instanceof Expr.Selector selector && selector.name().name().equals(type));
  }
}
