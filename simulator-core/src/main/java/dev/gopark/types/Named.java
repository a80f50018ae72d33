package dev.gopark.types;

import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A type declared with a name. Filled by the checker, then never changed; equal only to itself.
///
/// A generic type is a [Named] with type parameters; with type arguments it becomes an instance, a
/// [Named] of its own. The same arguments always give the same instance. What an instance is, and
/// what its methods are, is found when somebody asks. A type declared inside a generic function has
/// an instance for each instance of the function.
public final class Named implements Type {
  private final String pkg;
  private final String packageName;
  private final String name;
  private final @Nullable Span declared;
  private @Nullable Type underlying;
  private @Nullable Definition definition;
  private boolean isResolving;
  private final List<Entity.Func> methods = new ArrayList<>();
  private List<TypeParameter> parameters = List.of();

  /// How many of the parameters are those of the function around the declaration.
  private int enclosing;

  private final @Nullable Named origin;
  private final List<Type> arguments;
  private final Map<List<Type>, Named> instances = new HashMap<>();
  private final Map<Entity.Func, Entity.Func> methodInstances = new IdentityHashMap<>();

  /// A type of a package that is named as its import path ends, which is empty for `error`.
  public Named(String pkg, String name, @Nullable Span declared) {
    this(pkg, pkg.substring(pkg.lastIndexOf('/') + 1), name, declared);
  }

  /// `pkg` is the import path of the declaring package, `packageName` what its files call it.
  Named(String pkg, String packageName, String name, @Nullable Span declared) {
    this.pkg = pkg;
    this.packageName = packageName;
    this.name = name;
    this.declared = declared;
    this.origin = null;
    this.arguments = List.of();
  }

  private Named(Named origin, List<Type> arguments) {
    this.pkg = origin.pkg;
    this.packageName = origin.packageName;
    this.name = origin.name;
    this.declared = origin.declared;
    this.origin = origin;
    this.arguments = List.copyOf(arguments);
    this.definition =
        new Definition() {
          @Override
          public Type find() {
            return Substitution.of(origin.parameters, arguments).apply(origin.underlying());
          }

          @Override
          public void reportCycle() {}
        };
  }

  /// What the files of the declaring package call it.
  public String packageName() {
    return packageName;
  }

  /// The generic type this is an instance of; for any other type the type itself.
  public Named origin() {
    return origin == null ? this : origin;
  }

  /// The declared type parameters; none for an instance.
  public List<TypeParameter> typeParameters() {
    return parameters.subList(enclosing, parameters.size());
  }

  /// The type arguments of an instance, in order; none for the instance of a type that is declared
  /// in a generic function without parameters of its own.
  public List<Type> typeArguments() {
    return origin == null ? List.of() : arguments.subList(origin.enclosing, arguments.size());
  }

  /// The arguments it is an instance with, also those it owes to the function it is declared in.
  public List<Type> instanceArguments() {
    return arguments;
  }

  /// Whether it lacks the type arguments it needs.
  public boolean isGeneric() {
    return origin == null && parameters.size() > enclosing;
  }

  /// For the checker: the type parameters of the function it is declared in, and its own.
  void parameterize(List<TypeParameter> around, List<TypeParameter> own) {
    parameters = Stream.concat(around.stream(), own.stream()).toList();
    enclosing = around.size();
  }

  /// The type with these type arguments, one for each type parameter it declares.
  Named instance(List<Type> typeArguments) {
    return instanceOf(
        Stream.concat(parameters.stream().limit(enclosing), typeArguments.stream()).toList());
  }

  private synchronized Named instanceOf(List<Type> typeArguments) {
    Named known = instances.get(typeArguments);
    if (known == null) {
      known = new Named(this, typeArguments);
      instances.put(known.arguments, known);
    }
    return known;
  }

  /// This type with type parameters replaced in its arguments.
  Type substituted(Substitution substitution) {
    if (origin != null) {
      List<Type> replaced = substitution.apply(arguments);
      return replaced == arguments ? this : origin.instanceOf(replaced);
    }
    if (enclosing == 0 || isGeneric()) {
      return this;
    }
    List<Type> own = List.copyOf(parameters);
    List<Type> replaced = substitution.apply(own);
    return replaced == own ? this : instanceOf(replaced);
  }

  /// The import path of the declaring package, empty for predeclared types.
  public String pkg() {
    return pkg;
  }

  public String name() {
    return name;
  }

  /// Where its name is declared; null for predeclared types.
  public @Nullable Span declared() {
    return declared;
  }

  /// Set once by the checker; `type` must not be a [Named] itself.
  void resolve(Type type) {
    underlying = type.underlying();
  }

  boolean isResolved() {
    return underlying != null;
  }

  /// How the checker finds out what a declared type is, once somebody asks.
  interface Definition {
    /// The type on the right side, never a [Named].
    Type find();

    /// Somebody asks for it while it is being found: the type refers to itself in a way that has no
    /// meaning.
    void reportCycle();
  }

  void resolveLater(Definition newDefinition) {
    definition = newDefinition;
  }

  void addMethod(Entity.Func method) {
    methods.add(method);
  }

  /// The methods declared on this type (with value and pointer receivers), in order of declaration.
  public List<Entity.Func> methods() {
    return origin == null
        ? List.copyOf(methods)
        : origin.methods.stream().map(this::methodInstance).toList();
  }

  private synchronized Entity.Func methodInstance(Entity.Func method) {
    return methodInstances.computeIfAbsent(method, m -> Entity.Func.ofInstance(m, this));
  }

  /// The declared method named `name`, or null.
  public Entity.@Nullable Func method(String methodName) {
    for (Entity.Func method : methods()) {
      if (method.name().equals(methodName)) {
        return method;
      }
    }
    return null;
  }

  @Override
  public Type underlying() {
    if (underlying == null && definition != null) {
      find(definition);
    }
    return underlying == null ? BasicType.INVALID : underlying;
  }

  private void find(Definition pending) {
    if (isResolving) {
      pending.reportCycle();
      return;
    }
    isResolving = true;
    Type found = pending.find();
    isResolving = false;
    definition = null;
    if (underlying == null) {
      underlying = found;
    }
  }

  /// After an error: nothing is known about the type.
  void invalidate() {
    underlying = BasicType.INVALID;
  }

  @Override
  public String toString() {
    return TypePrinter.print(this);
  }
}
