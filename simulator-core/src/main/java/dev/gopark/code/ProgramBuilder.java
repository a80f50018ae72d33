package dev.gopark.code;

import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The program as far as it is compiled: what all functions share.
final class ProgramBuilder {
  final List<Function> functions = new ArrayList<>();
  final List<Type> globalTypes = new ArrayList<>();
  final List<String> globalNames = new ArrayList<>();
  final Wrappers wrappers = new Wrappers(this);
  private final Map<Entity.Func, Function> declared = new HashMap<>();
  private final Map<Entity.Func, Generic> generics = new HashMap<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();
  private final Map<Entity.Var, Integer> globals = new HashMap<>();
  private final Set<Entity.Func> receiverChanging = new HashSet<>();
  private final Set<Type> types = new LinkedHashSet<>();

  /// A new function without code.
  Function create(
      String name,
      String pkg,
      SourceFile file,
      @Nullable Span span,
      Type.Signature signature,
      @Nullable Type receiver) {
    Function function = new Function(functions.size(), name, pkg, file, span, signature, receiver);
    functions.add(function);
    return function;
  }

  /// Makes `function` the code of `entity`.
  void declare(Entity.Func entity, Function function) {
    declared.put(entity, function);
  }

  /// A generic function, which is compiled anew for each choice of type arguments.
  interface Generic {
    /// Makes the function of `instance` known; the result compiles it.
    Runnable instantiate(Entity.Func instance);
  }

  void declareGeneric(Entity.Func entity, Generic generic) {
    generics.put(entity, generic);
  }

  /// Compiles the instances that somebody needs, and those that they need; false if there were
  /// none.
  boolean compilePending() {
    boolean any = !pending.isEmpty();
    while (!pending.isEmpty()) {
      pending.removeFirst().run();
    }
    return any;
  }

  /// The code of `entity`, also before it is compiled.
  Function functionOf(Entity.Func entity) {
    Generic generic = declared.containsKey(entity) ? null : generics.get(entity.origin());
    if (generic != null) {
      pending.add(generic.instantiate(entity));
    }
    Function function = declared.get(entity);
    if (function == null) {
      throw new IllegalStateException("no function " + entity.qualifiedName());
    }
    return function;
  }

  void declareGlobal(Entity.Var variable) {
    globals.put(variable, globalTypes.size());
    globalTypes.add(variable.type());
    globalNames.add(variable.pkg() + "." + variable.name());
  }

  int globalOf(Entity.Var variable) {
    Integer number = globals.get(variable);
    if (number == null) {
      throw new IllegalStateException("no home for variable " + variable.name());
    }
    return number;
  }

  /// Notes that `method` may change its receiver variable, so that it needs one of its own.
  void markReceiverChanging(Entity.Func method) {
    receiverChanging.add(method);
  }

  boolean changesReceiver(Entity.Func method) {
    functionOf(method);
    return receiverChanging.contains(method);
  }

  /// Notes that interfaces may hold values of `type`, or of types inside it.
  void addType(Type type) {
    if (!types.add(type)) {
      return;
    }
    if (type instanceof Named) {
      types.add(new Type.Pointer(type));
    }
    switch (type.underlying()) {
      case Type.Pointer(Type element) -> addType(element);
      case Type.Slice(Type element) -> addType(element);
      case Type.Array(long _, Type element) -> addType(element);
      case Type.Channel(_, Type element) -> addType(element);
      case Type.GoMap(Type key, Type element) -> {
        addType(key);
        addType(element);
      }
      case Type.Struct(List<Type.StructField> fields) ->
          fields.forEach(field -> addType(field.type()));
      default -> {}
    }
  }

  /// The types noted, in the order in which they were met.
  List<Type> types() {
    return List.copyOf(types);
  }
}
