package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a name stands for. Entities are compared by identity.
public sealed interface Entity {
  String name();

  /// The identifier that declares it; null for predeclared entities.
  @Nullable Span declared();

  /// A variable: package-level, local, parameter, result or struct field.
  final class Var implements Entity {
    private final String name;
    private Type type;
    private final @Nullable Span declared;
    private final VarKind kind;
    private final String pkg;

    public Var(String name, Type type, @Nullable Span declared, VarKind kind, String pkg) {
      this.name = name;
      this.type = type;
      this.declared = declared;
      this.kind = kind;
      this.pkg = pkg;
    }

    @Override
    public String name() {
      return name;
    }

    public Type type() {
      return type;
    }

    /// For the checker alone, while the type is being inferred.
    void setType(Type newType) {
      type = newType;
    }

    public VarKind kind() {
      return kind;
    }

    /// The import path of the declaring package.
    public String pkg() {
      return pkg;
    }

    @Override
    public @Nullable Span declared() {
      return declared;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  enum VarKind {
    PACKAGE,
    LOCAL,
    PARAMETER,
    RESULT,
    RECEIVER
  }

  /// A constant with its value (null when its declaration was wrong).
  final class Const implements Entity {
    private final String name;
    private Type type;
    private @Nullable ConstValue value;
    private final @Nullable Span declared;

    public Const(String name, Type type, @Nullable ConstValue value, @Nullable Span declared) {
      this.name = name;
      this.type = type;
      this.value = value;
      this.declared = declared;
    }

    @Override
    public String name() {
      return name;
    }

    public Type type() {
      return type;
    }

    public @Nullable ConstValue value() {
      return value;
    }

    void resolve(Type newType, @Nullable ConstValue newValue) {
      type = newType;
      value = newValue;
    }

    @Override
    public @Nullable Span declared() {
      return declared;
    }
  }

  /// A declared type or alias.
  record TypeName(String name, Type type, boolean alias, @Nullable Span declared)
      implements Entity {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /// A declared function or method. `receiver` is the receiver's type (a [Named] or a pointer to
  /// one), or null. `declaration` is null only for the `Error` method of the predeclared `error`.
  final class Func implements Entity {
    private final String name;
    private final String pkg;
    private Type.@Nullable Signature signature;
    private final @Nullable Type receiver;
    private final Decl.@Nullable Func declaration;
    private final @Nullable Span declared;
    private @Nullable Func origin;
    private List<TypeParameter> typeParameters = List.of();
    private List<Type> typeArguments = List.of();
    private final Map<List<Type>, Func> instances = new HashMap<>();

    public Func(
        String name,
        String pkg,
        Type.@Nullable Signature signature,
        @Nullable Type receiver,
        Decl.@Nullable Func declaration,
        @Nullable Span declared) {
      this.name = name;
      this.pkg = pkg;
      this.signature = signature;
      this.receiver = receiver;
      this.declaration = declaration;
      this.declared = declared;
    }

    @Override
    public String name() {
      return name;
    }

    /// The import path of the declaring package.
    public String pkg() {
      return pkg;
    }

    /// The method `method` of a generic type, for its instance `type`.
    static Func ofInstance(Func method, Named type) {
      Type receiver = method.hasPointerReceiver() ? new Type.Pointer(type) : type;
      Func instance =
          new Func(method.name, method.pkg, null, receiver, method.declaration, method.declared);
      instance.origin = method;
      instance.typeArguments = type.instanceArguments();
      return instance;
    }

    /// The instance of a generic function with these type arguments, the same for the same ones.
    public synchronized Func instance(List<Type> arguments) {
      return instances.computeIfAbsent(
          List.copyOf(arguments),
          types -> {
            Func instance = new Func(name, pkg, null, null, declaration, declared);
            instance.origin = this;
            instance.typeArguments = types;
            return instance;
          });
    }

    /// Whether it has type parameters without arguments, so that it can't be called yet.
    public boolean isGeneric() {
      return origin == null && !typeParameters.isEmpty();
    }

    /// The method as declared, for a method of an instance; else the function itself.
    public Func origin() {
      return origin == null ? this : origin;
    }

    /// The type parameters of a generic function, or those that the receiver of a method of a
    /// generic type declares.
    public List<TypeParameter> typeParameters() {
      return typeParameters;
    }

    void parameterize(List<TypeParameter> parameters) {
      typeParameters = List.copyOf(parameters);
    }

    /// What stands for the type parameters of [#origin] in an instance; nothing for any other
    /// function.
    public Substitution substitution() {
      return origin == null
          ? Substitution.NONE
          : Substitution.of(origin.typeParameters, typeArguments);
    }

    public Type.Signature signature() {
      if (signature == null && origin != null) {
        signature = substitution().apply(origin.signature());
      }
      if (signature == null) {
        throw new IllegalStateException("signature of " + name + " is not resolved yet");
      }
      return signature;
    }

    boolean hasSignature() {
      return signature != null || origin != null && origin.hasSignature();
    }

    void resolve(Type.Signature type) {
      signature = type;
    }

    public @Nullable Type receiver() {
      return receiver;
    }

    public boolean hasPointerReceiver() {
      return receiver instanceof Type.Pointer;
    }

    public Decl.@Nullable Func declaration() {
      return declaration;
    }

    @Override
    public @Nullable Span declared() {
      return declared;
    }

    private static String typeName(Named named) {
      return named.name() + (named.instanceArguments().isEmpty() ? "" : "[...]");
    }

    /// As Go prints it in traces: `main.f`, `main.T.m`, `main.(*T).m`, `main.T[...].m`.
    public String qualifiedName() {
      String prefix = Symbols.prefix(pkg);
      return switch (receiver) {
        case null -> prefix + "." + name + (typeArguments.isEmpty() ? "" : "[...]");
        case Type.Pointer(Named named) -> prefix + ".(*" + typeName(named) + ")." + name;
        case Named named -> prefix + "." + typeName(named) + "." + name;
        default -> prefix + "." + name;
      };
    }

    @Override
    public String toString() {
      return qualifiedName();
    }
  }

  /// An imported package's name in a file.
  final class PackageName implements Entity {
    private final String name;
    private final TypedPackage imported;
    private final Span declared;
    private boolean used;

    /// `declared` is the name in the import, or else the path.
    public PackageName(String name, TypedPackage imported, Span declared) {
      this.name = name;
      this.imported = imported;
      this.declared = declared;
    }

    @Override
    public String name() {
      return name;
    }

    public TypedPackage imported() {
      return imported;
    }

    boolean isUsed() {
      return used;
    }

    void markUsed() {
      used = true;
    }

    @Override
    public Span declared() {
      return declared;
    }
  }

  /// A predeclared function, or one of package unsafe.
  enum Builtin implements Entity {
    APPEND,
    CAP,
    CLEAR,
    CLOSE,
    COMPLEX,
    COPY,
    DELETE,
    IMAG,
    LEN,
    MAKE,
    MAX,
    MIN,
    NEW,
    PANIC,
    PRINT,
    PRINTLN,
    REAL,
    RECOVER,
    ADD("Add"),
    ALIGNOF("Alignof"),
    OFFSETOF("Offsetof"),
    SIZEOF("Sizeof"),
    SLICE("Slice"),
    SLICE_DATA("SliceData"),
    STRING("String"),
    STRING_DATA("StringData");

    private final String goName;
    private final boolean unsafe;

    Builtin() {
      this.goName = name().toLowerCase(java.util.Locale.ROOT);
      this.unsafe = false;
    }

    /// A function of package unsafe.
    Builtin(String goName) {
      this.goName = goName;
      this.unsafe = true;
    }

    @Override
    public @Nullable Span declared() {
      return null;
    }

    /// The name in Go source.
    public String goName() {
      return goName;
    }

    /// Whether it is declared in package unsafe.
    public boolean isUnsafe() {
      return unsafe;
    }
  }

  /// The predeclared `nil`.
  enum Nil implements Entity {
    NIL;

    @Override
    public @Nullable Span declared() {
      return null;
    }
  }
}
