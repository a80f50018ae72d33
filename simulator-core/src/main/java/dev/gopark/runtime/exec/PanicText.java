package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.PanicState;
import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Literals;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;

/// The lines about unrecovered panics (`printpanics`): one for each, newer ones indented. Chars are
/// bytes.
final class PanicText {
  private final LanguageVersion language;
  private final StringBuilder out = new StringBuilder();

  private PanicText(LanguageVersion language) {
    this.language = language;
  }

  /// `newest` and the panics before it, oldest first.
  static String of(PanicState newest, LanguageVersion language) {
    PanicText text = new PanicText(language);
    text.panic(newest);
    return text.out.toString();
  }

  private void panic(PanicState panic) {
    PanicState previous = panic.previous;
    if (previous != null) {
      panic(previous);
      if (previous.repanicked) {
        return;
      }
      out.append(previous.goexit ? "" : "\t");
    }
    if (!panic.goexit) {
      out.append("panic: ").append(value(panic));
      out.append(
          panic.repanicked ? " [recovered, repanicked]" : panic.recovered ? " [recovered]" : "");
      out.append('\n');
    }
  }

  private String value(PanicState panic) {
    if (panic.message != null) {
      return indented(panic.message);
    }
    return panic.value instanceof Box box ? value(box) : "nil";
  }

  private String value(Box box) {
    if (!(box.type.underlying() instanceof BasicType basic)) {
      return "(" + typeName(box) + ") " + PrintText.data(box);
    }
    boolean text = basic == BasicType.STRING;
    String value = basic(box);
    if (box.type == basic) {
      return value;
    }
    return typeName(box) + (text ? "(\"" + value + "\")" : "(" + value + ")");
  }

  private static String typeName(Box box) {
    return Literals.bytesOf(TypePrinter.qualified(box.type));
  }

  private String basic(Box box) {
    Type type = box.type;
    return Registers.isWord(type)
        ? PrintText.word(type, box.word)
        : indented(PrintText.ref(type, box.ref));
  }

  /// Since Go 1.23 further lines of a text begin with a tab.
  private String indented(String text) {
    return language.atLeast(23) ? text.replace("\n", "\n\t") : text;
  }
}
