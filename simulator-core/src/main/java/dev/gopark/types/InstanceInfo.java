package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts about a generic function for one choice of its type arguments: what [TypeInfo] says
/// about the source, with types in the place of type parameters. Variables are its own, and methods
/// of a type parameter are those of the type it stands for. Confined to one thread.
final class InstanceInfo extends TypeInfo {
  private final TypeInfo generic;
  private final Substitution substitution;
  private final Map<Entity, Entity> entities = new IdentityHashMap<>();

  InstanceInfo(TypeInfo generic, Substitution substitution) {
    this.generic = generic;
    this.substitution = substitution;
  }

  @Override
  public @Nullable Operand operand(Expr expression) {
    Operand operand = generic.operand(expression);
    if (operand == null) {
      return null;
    }
    Type type = substitution.apply(operand.type());
    if (type == operand.type()) {
      return operand;
    }
    ConstValue constant = operand.constant();
    if (constant != null && type.underlying() instanceof BasicType basic) {
      ConstValue represented = Constants.represent(constant, basic);
      constant = represented != null ? represented : constant;
    }
    return new Operand(operand.mode(), type, constant);
  }

  @Override
  public @Nullable Instance instance(Expr.Ident ident) {
    Instance instance = generic.instance(ident);
    return instance == null
        ? null
        : new Instance(
            substitution.apply(instance.arguments()), substitution.apply(instance.type()));
  }

  @Override
  @Nullable Entity declaredUse(Expr.Ident ident) {
    return own(generic.declaredUse(ident));
  }

  @Override
  public @Nullable Entity definition(Expr.Ident ident) {
    return own(generic.definition(ident));
  }

  @Override
  public @Nullable Stmt lowered(Stmt.Range loop) {
    return generic.lowered(loop);
  }

  @Override
  public Entity.@Nullable Var outerFrame(Node node) {
    return generic.outerFrame(node);
  }

  @Override
  public boolean isRangeBody(Expr.FuncLit literal) {
    return generic.isRangeBody(literal);
  }

  @Override
  public Entity.@Nullable Var implicit(Node node) {
    return own(generic.implicit(node)) instanceof Entity.Var variable ? variable : null;
  }

  private @Nullable Entity own(@Nullable Entity entity) {
    return switch (entity) {
      case Entity.Var variable when variable.kind() != Entity.VarKind.PACKAGE ->
          entities.computeIfAbsent(variable, _ -> substituted(variable));
      case Entity.TypeName(String name, Type type, boolean alias, var place)
          when !Instances.isGeneric(type) && substitution.apply(type) != type ->
          new Entity.TypeName(name, substitution.apply(type), alias, place);
      case null, default -> entity;
    };
  }

  private Entity.Var substituted(Entity.Var variable) {
    return new Entity.Var(
        variable.name(),
        substitution.apply(variable.type()),
        variable.declared(),
        variable.kind(),
        variable.pkg());
  }

  @Override
  public @Nullable Selection selection(Expr.Selector selector) {
    Selection selection = generic.selection(selector);
    return selection == null ? null : substituted(selection);
  }

  private Selection substituted(Selection selection) {
    Type receiver = substitution.apply(selection.receiver());
    Type type = substitution.apply(selection.type());
    Entity.Func method = selection.method();
    Type.Method interfaceMethod = selection.interfaceMethod();
    if (method != null) {
      Entity.Func own = methodOf(method);
      return new Selection(selection.kind(), receiver, selection.path(), own, null, type);
    }
    if (interfaceMethod == null) {
      return new Selection(selection.kind(), receiver, selection.path(), null, null, type);
    }
    return selection.receiver() instanceof TypeParameter && !Predicates.isInterface(receiver)
        ? found(selection, receiver, interfaceMethod, type)
        : new Selection(
            selection.kind(), receiver, selection.path(), null, substituted(interfaceMethod), type);
  }

  private Type.Method substituted(Type.Method method) {
    return new Type.Method(method.name(), substitution.apply(method.signature()), method.pkg());
  }

  /// The method of an instance whose type arguments contain type parameters.
  private Entity.Func methodOf(Entity.Func method) {
    Type receiver = method.receiver();
    Type base = receiver instanceof Type.Pointer(Type element) ? element : receiver;
    return base instanceof Named named
            && substitution.apply(named) instanceof Named own
            && own != named
            && own.method(method.name()) instanceof Entity.Func found
        ? found
        : method;
  }

  /// What a method of a type parameter is for the type that stands for it.
  private static Selection found(
      Selection selection, Type receiver, Type.Method wanted, Type type) {
    return switch (Lookup.find(receiver, true, wanted.pkg(), wanted.name())) {
      case Lookup.Result.Method(Entity.Func method, List<Integer> path, _) ->
          new Selection(selection.kind(), receiver, path, method, null, type);
      case Lookup.Result.InterfaceMethod(Type.Method method, List<Integer> path, _) ->
          new Selection(selection.kind(), receiver, path, null, method, type);
      default -> throw new IllegalStateException(receiver + " has no method " + wanted.name());
    };
  }
}
