package dev.gopark.library.format;

import dev.gopark.library.format.MethodTexts.Method;
import dev.gopark.library.format.Parts.Value;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.text.RuneText;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints operands: one with [#operand], many as `Print` and `Println` do.
public final class Printer {
  final NumberWriter out = new NumberWriter();
  private final Methods methods;
  private final MethodTexts texts;
  private final int wrapLimit;
  private final ValuePrinter values = new ValuePrinter(this);
  private final List<Box> wrapped = new ArrayList<>();
  private boolean complaining;

  /// @param results what methods returned that had to be called; empty in the first pass
  /// @param wrapLimit how many `%w` are allowed
  public Printer(Methods methods, List<MethodText> results, int wrapLimit) {
    this.methods = methods;
    this.texts = new MethodTexts(results);
    this.wrapLimit = wrapLimit;
  }

  /// What was printed, as far as no method had to be called first.
  public String text() {
    return out.out.toString();
  }

  /// The values of which a method must be called before the text is right.
  public List<Box> pending() {
    return texts.pending();
  }

  /// For each pending value `E`, `S` or `G`: its method Error, String or GoString.
  public String pendingMethods() {
    return texts.marks();
  }

  /// Operands of `%w`.
  public List<Box> wrapped() {
    return wrapped;
  }

  /// `Print`: a space between operands when neither is a string.
  public void print(List<@Nullable Box> operands) {
    boolean afterString = true;
    for (Box operand : operands) {
      boolean isString = operand != null && operand.type.underlying() == BasicType.STRING;
      if (!isString && !afterString) {
        out.out.append(' ');
      }
      operand(operand, 'v');
      afterString = isString;
    }
  }

  /// `Println`
  public void println(List<@Nullable Box> operands) {
    for (int i = 0; i < operands.size(); i++) {
      out.out.append(i > 0 ? " " : "");
      operand(operands.get(i), 'v');
    }
    out.out.append('\n');
  }

  void operand(@Nullable Box operand, int verb) {
    if (operand == null) {
      if (verb == 'T' || verb == 'v') {
        out.pad("<nil>");
      } else {
        complain(verb, null);
      }
      return;
    }
    Value value = Value.of(operand);
    switch (verb) {
      case 'T' -> out.string(TypePrinter.qualified(operand.type));
      case 'p' -> values.pointer(value, 'p');
      default -> {
        boolean plain =
            operand.type instanceof BasicType || operand.type.equals(ValuePrinter.BYTES);
        if (plain || !callMethods(value, verb)) {
          values.print(value, verb, 0);
        }
      }
    }
  }

  /// `%!verb(type=value)`
  void complain(int verb, @Nullable Value value) {
    complaining = true;
    out.out.append("%!").append(RuneText.of(verb)).append('(');
    if (value == null) {
      out.out.append("<nil>");
    } else {
      out.out.append(TypePrinter.qualified(value.type())).append('=');
      values.print(value, 'v', 0);
    }
    out.out.append(')');
    complaining = false;
  }

  /// Prints `value` by its Error, String or GoString method if it has one that `verb` asks for.
  boolean callMethods(Value value, int verb) {
    if (complaining) {
      return false;
    }
    int wanted = verb;
    if (verb == 'w') {
      if (!methods.hasText(value.type(), "Error") || wrapped.size() >= wrapLimit) {
        complain(verb, value);
        return true;
      }
      wrapped.add(value.boxed());
      wanted = 'v';
    }
    Method method = methodFor(value.type(), wanted);
    if (method == null) {
      return false;
    }
    called(texts.of(value.boxed(), method), method, value, wanted);
    return true;
  }

  private @Nullable Method methodFor(Type type, int verb) {
    if (out.flags.sharpV) {
      return methods.hasText(type, "GoString") ? Method.GO_STRING : null;
    }
    if ("vsxXq".indexOf(verb) < 0) {
      return null;
    }
    if (methods.hasText(type, "Error")) {
      return Method.ERROR;
    }
    return methods.hasText(type, "String") ? Method.STRING : null;
  }

  private void called(MethodText result, Method method, Value value, int verb) {
    if (result.failed() && value.type() instanceof Type.Pointer && value.ref() == null) {
      out.out.append("<nil>");
    } else if (result.failed()) {
      out.out.append("%!").append(RuneText.of(verb)).append("(PANIC=").append(method.goName);
      out.out.append(" method: ").append(result.text()).append(')');
    } else if (method == Method.GO_STRING) {
      out.string(result.text());
    } else {
      values.string(result.text(), verb, value);
    }
  }
}
