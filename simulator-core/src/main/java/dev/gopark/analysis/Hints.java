package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.code.Program;
import dev.gopark.source.Span;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Walk;
import dev.gopark.types.StandardPackages;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.List;

/// What in a program's source is likely to be a mistake with goroutines, whether or not a run shows
/// it: the mistakes that are easier to see in the text than in what happens.
final class Hints {
  private Hints() {}

  /// A likely mistake at a place.
  record Hint(Span place, String title, String advice) {}

  /// Looks at one node of a package.
  @FunctionalInterface
  interface Rule {
    void look(Node node, Code code, List<Hint> hints);
  }

  private static final List<Rule> RULES =
      List.of(
          LoopVariableHints::captured,
          GoStatementHints::addInside,
          GoStatementHints::ignoredError,
          CallHints::afterInLoop,
          CallHints::lostCancel,
          LockCopyHints::copy);

  /// The hints about the user's packages, in order of the source.
  static List<Finding> of(Program program) {
    List<Finding> findings = new ArrayList<>();
    for (TypedPackage pkg : program.packages()) {
      if (!StandardPackages.contains(pkg.path())) {
        for (GoFile file : pkg.files()) {
          hints(new Code(pkg, file, program.language())).forEach(h -> findings.add(finding(h)));
        }
      }
    }
    return findings;
  }

  private static List<Hint> hints(Code code) {
    List<Hint> hints = new ArrayList<>();
    Walk.walk(code.file(), node -> RULES.forEach(rule -> rule.look(node, code, hints)));
    return hints;
  }

  private static Finding finding(Hint hint) {
    Span place = hint.place();
    int line = place.file().lineOf(place.start());
    return new Finding(
        Kind.MISUSE,
        false,
        hint.title(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(place.file().name() + ":" + line),
        0,
        List.of(hint.advice()),
        List.of());
  }
}
