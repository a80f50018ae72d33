package dev.gopark.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The comments such as `//go:noinline` that speak to gc, of which those are reported that stand
/// before nothing that can take them. Directives in their right place change nothing here: they
/// choose between ways to compile that all mean the same.
final class CompilerDirectives {
  /// What a directive may stand before.
  enum Target {
    FILE,
    FUNCTION,
    TYPE,
    VARIABLE,
    OTHER
  }

  private static final String EMBED = "go:embed";
  private static final String USAGE = "usage: //go:embed pattern...";

  private static final String BUILD = "go:build";

  /// A property of types until Go 1.19; later versions do not know it.
  private static final String NOT_IN_HEAP = "go:notinheap";

  private static final Set<String> RUNTIME_ONLY =
      Set.of(
          "go:systemstack", "go:nowritebarrier", "go:nowritebarrierrec", "go:yeswritebarrierrec");

  private static final String CGO = "go:cgo_";

  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "go:cgo_unsafe_args",
          "go:nocheckptr",
          "go:noescape",
          "go:noinline",
          "go:nointerface",
          "go:norace",
          "go:nosplit",
          "go:registerparams",
          "go:uintptrescapes");

  private final SyntaxErrors errors;
  private final List<Token> pending = new ArrayList<>();

  /// Those that stand for themselves.
  final LinkNames linkNames;

  private boolean importsEmbed;

  CompilerDirectives(SyntaxErrors errors) {
    this.errors = errors;
    this.linkNames = new LinkNames(errors);
  }

  /// Takes note of a comment if it is a directive.
  void read(Token comment) {
    String verb = verb(comment);
    if (RUNTIME_ONLY.contains(verb)) {
      errors.add(place(comment), "//" + verb + " only allowed in runtime");
    } else if (verb.equals(LinkNames.VERB)) {
      linkNames.add(comment);
    } else if (verb.equals("go:uintptrkeepalive")) {
      errors.add(place(comment), "//" + verb + " is only allowed in the standard library");
    } else if (verb.startsWith(CGO) && !OF_FUNCTIONS.contains(verb)) {
      errors.add(place(comment), comment.text() + " only allowed in cgo-generated code");
    } else if (isKnown(verb)) {
      pending.add(comment);
    }
  }

  private boolean isKnown(String verb) {
    return verb.equals(BUILD)
        || verb.equals(EMBED)
        || OF_FUNCTIONS.contains(verb)
        || verb.equals(NOT_IN_HEAP) && !errors.isNewWording();
  }

  /// Takes note of an import, whose path is given as a literal.
  void imported(String path) {
    importsEmbed |= path.equals("\"embed\"") || path.equals("`embed`");
  }

  /// Gives the directives read since the last time to what follows them.
  void giveTo(Target target) {
    for (Token directive : pending) {
      String verb = verb(directive);
      if (isIncomplete(directive)) {
        errors.add(place(directive), USAGE);
      } else if (!takes(target, verb)) {
        errors.addLate(place(directive), misplaced(verb));
      } else if (verb.equals(EMBED) && !importsEmbed) {
        errors.addLate(place(directive), "go:embed only allowed in Go files that import \"embed\"");
      }
    }
    pending.clear();
  }

  private static boolean takes(Target target, String verb) {
    return switch (target) {
      case FILE -> verb.equals(BUILD);
      case FUNCTION -> OF_FUNCTIONS.contains(verb);
      case TYPE -> verb.equals(NOT_IN_HEAP);
      case VARIABLE -> verb.equals(EMBED);
      case OTHER -> false;
    };
  }

  /// Reports the directives read since the last time: what follows takes none.
  void refuse() {
    for (Token directive : pending) {
      String text = isIncomplete(directive) ? USAGE : misplaced(verb(directive));
      errors.add(place(directive), text);
    }
    pending.clear();
  }

  /// Whether it names no files to embed.
  private static boolean isIncomplete(Token directive) {
    return directive.text().strip().endsWith("//" + EMBED);
  }

  private static String misplaced(String verb) {
    return "misplaced " + (verb.equals(EMBED) ? EMBED : "compiler") + " directive";
  }

  private static String verb(Token comment) {
    return comment.text().substring(2).split("\\s", 2)[0];
  }

  /// gc places these errors after the two slashes.
  private static int place(Token comment) {
    return comment.start() + 2;
  }
}
