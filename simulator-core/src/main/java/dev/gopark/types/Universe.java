package dev.gopark.types;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The predeclared names of Go.
public final class Universe {
  /// What `any` stands for. Equal to [Type.Interface#EMPTY], but messages show it by its name.
  public static final Type.Interface ANY = new Type.Interface(List.of(), false);

  /// The predeclared type `error`.
  public static final Named ERROR = named("error", errorInterface());

  /// The names of the types that are predeclared since Go 1.18.
  static final Entity.TypeName ANY_NAME = new Entity.TypeName("any", ANY, true, null);

  static final Named COMPARABLE = named("comparable", new Type.Interface(List.of(), true));

  static final Entity.TypeName COMPARABLE_NAME =
      new Entity.TypeName("comparable", COMPARABLE, false, null);

  /// The predeclared constant whose value depends on where it stands.
  static final Entity.Const IOTA =
      new Entity.Const("iota", BasicType.UNTYPED_INT, new ConstValue.Int(BigInteger.ZERO), null);

  private static final Scope SCOPE = build();

  private Universe() {}

  /// The predeclared entity with this name, or null.
  public static @Nullable Entity lookup(String name) {
    return SCOPE.local(name);
  }

  /// All predeclared entities.
  public static List<Entity> entities() {
    return SCOPE.entities();
  }

  static Scope scope() {
    return SCOPE;
  }

  private static Named named(String name, Type underlying) {
    Named type = new Named("", name, null);
    type.resolve(underlying);
    return type;
  }

  private static Type.Interface errorInterface() {
    Type.Signature signature = new Type.Signature(List.of(), List.of(BasicType.STRING), false);
    return new Type.Interface(List.of(new Type.Method("Error", signature, "")), false);
  }

  private static Scope build() {
    Scope scope = new Scope(null);
    declareTypes(scope);
    scope.insert(constant("true", true));
    scope.insert(constant("false", false));
    scope.insert(IOTA);
    scope.insertAs("nil", Entity.Nil.NIL);
    for (Entity.Builtin builtin : Entity.Builtin.values()) {
      if (!builtin.isUnsafe()) {
        scope.insertAs(builtin.goName(), builtin);
      }
    }
    return scope;
  }

  private static void declareTypes(Scope scope) {
    for (BasicType type : BasicType.NAMED) {
      scope.insert(new Entity.TypeName(type.goName, type, false, null));
    }
    scope.insert(new Entity.TypeName("byte", BasicType.BYTE, true, null));
    scope.insert(new Entity.TypeName("rune", BasicType.RUNE, true, null));
    scope.insert(ANY_NAME);
    scope.insert(new Entity.TypeName("error", ERROR, false, null));
    scope.insert(COMPARABLE_NAME);
  }

  private static Entity.Const constant(String name, boolean value) {
    return new Entity.Const(name, BasicType.UNTYPED_BOOL, new ConstValue.Bool(value), null);
  }
}
