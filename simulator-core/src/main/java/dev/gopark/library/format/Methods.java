package dev.gopark.library.format;

import dev.gopark.types.BasicType;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which methods the types of a program have, promoted ones included. Remembers its answers; any
/// thread may ask.
public final class Methods {
  private static final Type.Signature TEXT =
      new Type.Signature(List.of(), List.of(BasicType.STRING), false);

  private record Question(Type type, String name) {}

  /// A type among whose methods is looked; `pointer` when those with pointer receivers count.
  private record Candidate(Type type, boolean pointer) {}

  private final Map<Question, List<Type.Signature>> answers = new ConcurrentHashMap<>();

  /// Whether values of `type` have a method `name() string`.
  boolean hasText(Type type, String name) {
    return mayHaveMethods(type) && TEXT.equals(find(type, name));
  }

  /// Whether values of the concrete `type` can be held by an interface with these methods.
  public boolean implementsAll(Type type, Type.Interface wanted) {
    for (Type.Method method : wanted.methods()) {
      if (!method.signature().equals(find(type, method.name()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayHaveMethods(Type type) {
    return type instanceof Named || type instanceof Type.Pointer || type instanceof Type.Struct;
  }

  private Type.@Nullable Signature find(Type type, String name) {
    List<Type.Signature> found = answers.computeIfAbsent(new Question(type, name), Methods::search);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// No signature or one.
  private static List<Type.Signature> search(Question question) {
    boolean pointer = question.type instanceof Type.Pointer;
    Type start = question.type instanceof Type.Pointer(Type element) ? element : question.type;
    if (pointer && !(start.underlying() instanceof Type.Struct) && !(start instanceof Named)) {
      return List.of();
    }
    List<Candidate> level = List.of(new Candidate(start, pointer));
    for (int depth = 0; depth < 8 && !level.isEmpty(); depth++) {
      List<Found> found = new ArrayList<>();
      List<Candidate> next = new ArrayList<>();
      for (Candidate candidate : level) {
        look(candidate, question.name, found, next);
      }
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.getFirst().signatures : List.of();
      }
      level = next;
    }
    return List.of();
  }

  /// What has the name at one depth: a method with its signature, or something else with none.
  private record Found(List<Type.Signature> signatures) {}

  private static void look(
      Candidate candidate, String name, List<Found> found, List<Candidate> next) {
    if (candidate.type instanceof Named named && named.method(name) instanceof Entity.Func method) {
      boolean callable = candidate.pointer || !method.hasPointerReceiver();
      found.add(new Found(callable ? List.of(method.signature()) : List.of()));
      return;
    }
    switch (candidate.type.underlying()) {
      case Type.Struct(List<Type.StructField> fields) ->
          fields.forEach(field -> lookAt(field, candidate, name, found, next));
      case Type.Interface iface ->
          iface.methods().stream()
              .filter(method -> method.name().equals(name))
              .forEach(method -> found.add(new Found(List.of(method.signature()))));
      default -> {}
    }
  }

  private static void lookAt(
      Type.StructField field,
      Candidate owner,
      String name,
      List<Found> found,
      List<Candidate> next) {
    if (field.name().equals(name)) {
      found.add(new Found(List.of()));
    } else if (field.embedded()) {
      next.add(
          field.type() instanceof Type.Pointer(Type element)
              ? new Candidate(element, true)
              : new Candidate(field.type(), owner.pointer));
    }
  }
}
