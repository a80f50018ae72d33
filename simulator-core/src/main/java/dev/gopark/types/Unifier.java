package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds types for type parameters that make pairs of types identical, or with inexact unification
/// assignable to each other (the specification's "Type unification").
final class Unifier {
  /// Types that contain themselves through type parameters would take forever.
  private static final int DEEPEST = 100;

  /// The type of one parameter, or of several that must be the same.
  private static final class Cell {
    private @Nullable Type type;
    private Cell next = this;

    private Cell end() {
      Cell cell = this;
      while (cell.next != cell) {
        cell = cell.next;
      }
      return cell;
    }
  }

  private final Map<TypeParameter, Cell> cells = new IdentityHashMap<>();
  private final boolean matchesInterfaces;
  private int depth;

  /// Finds types for `parameters`. `matchesInterfaces`: an interface and a type unify if the
  /// methods they share do (since Go 1.21).
  Unifier(List<TypeParameter> parameters, boolean matchesInterfaces) {
    parameters.forEach(parameter -> cells.put(parameter, new Cell()));
    this.matchesInterfaces = matchesInterfaces;
  }

  /// The type found for `parameter` so far, or null.
  @Nullable Type type(TypeParameter parameter) {
    Cell cell = cell(parameter);
    return cell == null ? null : cell.type;
  }

  void set(TypeParameter parameter, Type type) {
    Cell cell = cell(parameter);
    if (cell != null) {
      cell.type = type;
    }
  }

  private @Nullable Cell cell(Type type) {
    Cell cell = type instanceof TypeParameter parameter ? cells.get(parameter) : null;
    return cell == null ? null : cell.end();
  }

  /// Makes `x` and `y` identical, or with `inexact` as assignment needs them; false if they can't
  /// be.
  boolean unify(Type x, Type y, boolean inexact) {
    if (x.equals(y)) {
      return true;
    }
    if (++depth > DEEPEST) {
      depth--;
      return false;
    }
    try {
      return different(x, y, inexact);
    } finally {
      depth--;
    }
  }

  private boolean different(Type x, Type y, boolean inexact) {
    Cell left = cell(x);
    Cell right = cell(y);
    if (left != null && right != null) {
      return join(left, right, inexact);
    }
    if (left != null) {
      return assign(left, y, inexact);
    }
    if (right != null) {
      return assign(right, x, inexact);
    }
    return structurally(x, y, inexact);
  }

  private boolean join(Cell left, Cell right, boolean inexact) {
    if (left == right) {
      return true;
    }
    if (left.type != null && right.type != null && !unify(left.type, right.type, inexact)) {
      return false;
    }
    Type type = left.type != null ? left.type : right.type;
    right.next = left;
    left.type = type;
    return true;
  }

  private boolean assign(Cell cell, Type type, boolean inexact) {
    Type known = cell.type;
    if (known == null) {
      cell.type = type;
      return true;
    }
    if (!unify(known, type, inexact)) {
      return false;
    }
    if (inexact && prefers(known, type)) {
      cell.end().type = type;
    }
    return true;
  }

  /// Of two types that match inexactly the defined one counts, and the channel without direction
  /// gives way.
  private static boolean prefers(Type known, Type type) {
    boolean becomesNamed = type instanceof Named && !(known instanceof Named);
    boolean isBoth =
        known instanceof Type.Channel channel && channel.direction() == ChannelDirection.BOTH;
    return becomesNamed && !Predicates.isInterface(type) || isBoth && type instanceof Type.Channel;
  }

  private boolean structurally(Type x, Type y, boolean inexact) {
    Type a = x;
    Type b = y;
    if (inexact) {
      if (matchesInterfaces && (Predicates.isInterface(a) || Predicates.isInterface(b))) {
        return interfaces(a, b);
      }
      if (a instanceof Named != b instanceof Named) {
        a = a instanceof TypeParameter ? a : a.underlying();
        b = b instanceof TypeParameter ? b : b.underlying();
      }
      a = unboundCore(a, b);
      b = unboundCore(b, a);
    }
    return sameStructure(a, b, inexact);
  }

  /// A type parameter of the code around it unifies through its core type.
  private static Type unboundCore(Type type, Type other) {
    Type core =
        type instanceof TypeParameter && !(other instanceof TypeParameter)
            ? TypeSets.coreOrNull(type)
            : null;
    return core == null ? type : core;
  }

  private boolean sameStructure(Type x, Type y, boolean inexact) {
    return switch (x) {
      case Type.Pointer(Type a) -> y instanceof Type.Pointer(Type b) && unify(a, b, false);
      case Type.Slice(Type a) -> y instanceof Type.Slice(Type b) && unify(a, b, false);
      case Type.Array(long n, Type a) ->
          y instanceof Type.Array(long m, Type b) && n == m && unify(a, b, false);
      case Type.GoMap(Type k, Type e) ->
          y instanceof Type.GoMap(Type l, Type f) && unify(k, l, false) && unify(e, f, false);
      case Type.Channel(ChannelDirection d, Type a) ->
          y instanceof Type.Channel(ChannelDirection e, Type b)
              && (inexact || d == e)
              && unify(a, b, false);
      case Type.Struct(List<Type.StructField> fields) ->
          y instanceof Type.Struct(List<Type.StructField> others) && fields(fields, others);
      case Type.Signature signature ->
          y instanceof Type.Signature other && signatures(signature, other);
      case Type.Interface iface ->
          y instanceof Type.Interface other && methods(iface.methods(), other.methods(), true);
      case Named named ->
          y instanceof Named other
              && named.origin() == other.origin()
              && all(named.instanceArguments(), other.instanceArguments());
      case BasicType _, TypeParameter _, Type.Tuple _, Type.Generic _ -> false;
    };
  }

  private boolean all(List<Type> left, List<Type> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!unify(left.get(i), right.get(i), false)) {
        return false;
      }
    }
    return true;
  }

  private boolean signatures(Type.Signature left, Type.Signature right) {
    return left.variadic() == right.variadic()
        && all(left.parameters(), right.parameters())
        && all(left.results(), right.results());
  }

  private boolean fields(List<Type.StructField> left, List<Type.StructField> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      Type.StructField a = left.get(i);
      Type.StructField b = right.get(i);
      boolean same =
          a.name().equals(b.name())
              && a.pkg().equals(b.pkg())
              && a.embedded() == b.embedded()
              && a.tag().equals(b.tag());
      if (!same || !unify(a.type(), b.type(), false)) {
        return false;
      }
    }
    return true;
  }

  /// Unifies the signatures of methods of the same name; with `exact` both sides have the same.
  boolean methods(List<Type.Method> left, List<Type.Method> right, boolean exact) {
    if (exact && left.size() != right.size()) {
      return false;
    }
    for (Type.Method method : left) {
      Type.Method other = find(right, method);
      boolean matches = other == null ? !exact : signatures(method.signature(), other.signature());
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private static Type.@Nullable Method find(List<Type.Method> methods, Type.Method wanted) {
    for (Type.Method method : methods) {
      if (method.name().equals(wanted.name()) && method.pkg().equals(wanted.pkg())) {
        return method;
      }
    }
    return null;
  }

  private boolean interfaces(Type x, Type y) {
    if (x instanceof Named a && y instanceof Named b && a.origin() == b.origin()) {
      return all(a.instanceArguments(), b.instanceArguments());
    }
    Type.Interface left = x.underlying() instanceof Type.Interface iface ? iface : null;
    Type.Interface right = y.underlying() instanceof Type.Interface iface ? iface : null;
    if (left != null && right != null) {
      boolean isPart = left.methods().size() <= right.methods().size();
      List<Type.Method> fewer = isPart ? left.methods() : right.methods();
      return methods(fewer, isPart ? right.methods() : left.methods(), false);
    }
    Type other = left != null ? y : x;
    Type.Interface iface = left != null ? left : right;
    return iface != null && methods(iface.methods(), methodsOf(other, iface), false);
  }

  /// Those methods of `type` that `iface` has too.
  static List<Type.Method> methodsOf(Type type, Type.Interface iface) {
    List<Type.Method> found = new ArrayList<>();
    for (Type.Method wanted : iface.methods()) {
      switch (Lookup.find(type, true, wanted.pkg(), wanted.name())) {
        case Lookup.Result.Method(Entity.Func function, _, _) when function.hasSignature() ->
            found.add(new Type.Method(wanted.name(), function.signature(), wanted.pkg()));
        case Lookup.Result.InterfaceMethod(Type.Method method, _, _) -> found.add(method);
        default -> {}
      }
    }
    return found;
  }
}
