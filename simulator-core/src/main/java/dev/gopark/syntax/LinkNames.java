package dev.gopark.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The comments `//go:linkname local other`, which make a name of the program stand for something
/// in another package: an intrusion that Gopark refuses, and that gc refuses when it is wrong.
final class LinkNames {
  static final String VERB = "go:linkname";

  private final SyntaxErrors errors;
  private final List<Token> comments = new ArrayList<>();

  LinkNames(SyntaxErrors errors) {
    this.errors = errors;
  }

  void add(Token comment) {
    comments.add(comment);
  }

  /// Looks at all of a file with these declarations. What is right is refused only if nothing is
  /// wrong.
  void check(List<Decl> declarations) {
    Set<String> linked = new HashSet<>();
    boolean isRight = true;
    for (Token comment : comments) {
      String[] words = comment.text().strip().split("\\s+");
      String problem =
          words.length < 2 || words.length > 3
              ? "usage: //go:linkname localname [linkname]"
              : problem(declarations, words[1], linked);
      if (!problem.isEmpty()) {
        isRight = false;
        errors.addLate(place(comment), problem);
      }
    }
    if (isRight) {
      comments.forEach(each -> errors.addLate(place(each), "not supported yet: //" + VERB));
    }
  }

  private static String problem(List<Decl> declarations, String local, Set<String> linked) {
    if (declarations.stream().noneMatch(LinkNames::importsUnsafe)) {
      return "//go:linkname only allowed in Go files that import \"unsafe\"";
    }
    if (declarations.stream().noneMatch(each -> declares(each, local))) {
      return "//go:linkname must refer to declared function or variable";
    }
    return linked.add(local) ? "" : "duplicate //go:linkname for " + local;
  }

  private static boolean importsUnsafe(Decl declaration) {
    return declaration instanceof Decl.Import imported
        && Literals.string(imported.path().text()).equals("unsafe");
  }

  private static boolean declares(Decl declaration, String name) {
    return switch (declaration) {
      case Decl.Func function -> function.receiver() == null && function.name().name().equals(name);
      case Decl.Var variable ->
          variable.names().stream().anyMatch(each -> each.name().equals(name));
      default -> false;
    };
  }

  /// gc places these errors after the two slashes.
  private static int place(Token comment) {
    return comment.start() + 2;
  }
}
