package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.types.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which types implement which interfaces. Remembers its answers.
final class MethodTable {
  private static final String NONE = "";

  private final Program program;
  private final Map<Question, String> missing = new ConcurrentHashMap<>();

  private record Question(Type type, Type wanted) {}

  MethodTable(Program program) {
    this.program = program;
  }

  /// The first method of the interface type `wanted` that `type` lacks, or null when it implements
  /// it.
  @Nullable String missingMethod(Type type, Type wanted) {
    String name = missing.computeIfAbsent(new Question(type, wanted), this::findMissing);
    return name.equals(NONE) ? null : name;
  }

  private String findMissing(Question question) {
    if (!(question.wanted.underlying() instanceof Type.Interface wanted)) {
      throw new IllegalStateException(question.wanted + " is no interface");
    }
    for (Type.Method method : wanted.methods()) {
      Function found = program.method(question.type, key(method));
      if (found == null || !found.signature().equals(method.signature())) {
        return method.name();
      }
    }
    return NONE;
  }

  /// As [dev.gopark.code.MethodRef#key].
  private static String key(Type.Method method) {
    String name = method.name();
    boolean exported = method.pkg().isEmpty() || Character.isUpperCase(name.codePointAt(0));
    return exported ? name : method.pkg() + "." + name;
  }
}
