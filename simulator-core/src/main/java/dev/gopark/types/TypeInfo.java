package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts the checker found, beside the tree and keyed by its nodes. Written by the checker
/// alone; read-only after. Every expression of a correct program has an [Operand]. About generic
/// functions there are facts in terms of type parameters, and with [#of] those about an instance.
public sealed class TypeInfo permits InstanceInfo {
  private final Map<Expr, Operand> operands = new IdentityHashMap<>();
  private final Map<Expr.Ident, Entity> uses = new IdentityHashMap<>();
  private final Map<Expr.Ident, Entity> definitions = new IdentityHashMap<>();
  private final Map<Node, Entity.Var> implicits = new IdentityHashMap<>();
  private final Map<Expr.Selector, Selection> selections = new IdentityHashMap<>();
  private final Map<Expr.Ident, Instance> instances = new IdentityHashMap<>();
  private final Map<Stmt.Range, Stmt> lowered = new IdentityHashMap<>();
  private final Map<Node, Entity.Var> outerFrames = new IdentityHashMap<>();
  private final Set<Expr.FuncLit> rangeBodies = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Initializer> initializers = new ArrayList<>();

  /// One package-level initialisation `variables = value`: several variables for a call with
  /// several results, none (only blanks) for `var _ = f()`.
  public record Initializer(List<Entity.@Nullable Var> variables, Expr value) {}

  /// The facts about a function's declaration; for an instance of a generic one with its type
  /// arguments.
  public TypeInfo of(Entity.Func function) {
    Substitution substitution = function.substitution();
    return substitution.isEmpty() ? this : new InstanceInfo(this, substitution);
  }

  /// What a generic function or type becomes with type arguments, written or inferred: for a
  /// function its signature.
  public record Instance(List<Type> arguments, Type type) {
    public Instance {
      arguments = List.copyOf(arguments);
    }
  }

  /// The instance that an identifier denotes which names a generic function or type (for `pkg.F`,
  /// the identifier `F`), or null.
  public @Nullable Instance instance(Expr.Ident ident) {
    return instances.get(ident);
  }

  /// The operand of `expression`, or null if it was never checked.
  public @Nullable Operand operand(Expr expression) {
    return operands.get(expression);
  }

  /// The type of a value or type expression.
  public Type typeOf(Expr expression) {
    Operand operand = operand(expression);
    if (operand == null) {
      throw new IllegalStateException("no type for " + expression.span().text());
    }
    return operand.type();
  }

  /// The value of a constant expression, else null.
  public @Nullable ConstValue constantOf(Expr expression) {
    Operand operand = operand(expression);
    return operand == null ? null : operand.constant();
  }

  public boolean isType(Expr expression) {
    Operand operand = operand(expression);
    return operand != null && operand.mode() == Operand.Mode.TYPE;
  }

  /// What an identifier refers to, or null for one that declares something and for `_`. For a
  /// generic function its instance.
  public @Nullable Entity use(Expr.Ident ident) {
    Entity entity = declaredUse(ident);
    Instance instance = entity instanceof Entity.Func ? instance(ident) : null;
    return instance != null && entity instanceof Entity.Func function
        ? function.instance(instance.arguments())
        : entity;
  }

  /// What an identifier refers to as it is declared.
  @Nullable Entity declaredUse(Expr.Ident ident) {
    return uses.get(ident);
  }

  /// What an identifier declares, or null. In `a, b := …` an identifier that is only assigned to is
  /// a use.
  public @Nullable Entity definition(Expr.Ident ident) {
    return definitions.get(ident);
  }

  /// The variable of a type switch's clause (keyed by its `CaseClause`), or an unnamed parameter or
  /// receiver (keyed by its `Field`), or null.
  public Entity.@Nullable Var implicit(Node node) {
    return implicits.get(node);
  }

  /// What a selector means, or null when its left side is a package.
  public @Nullable Selection selection(Expr.Selector selector) {
    return selections.get(selector);
  }

  /// For a loop that ranges over a function, the statement that does the same with a function
  /// literal for its body; else null.
  public @Nullable Stmt lowered(Stmt.Range loop) {
    return lowered.get(loop);
  }

  /// The variable for the frame that the body of a loop over a function works for: of such a loop,
  /// the variable that it fills; of a `defer` statement or a call of `recover` in the body, the one
  /// that it uses. Null if none is needed.
  public Entity.@Nullable Var outerFrame(Node node) {
    return outerFrames.get(node);
  }

  /// Whether a function literal was the body of a loop over a function.
  public boolean isRangeBody(Expr.FuncLit literal) {
    return rangeBodies.contains(literal);
  }

  /// Package-level initialisations in the order in which they run.
  public List<Initializer> initializers() {
    return List.copyOf(initializers);
  }

  void recordInstance(Expr.Ident ident, List<Type> arguments, Type type) {
    instances.put(ident, new Instance(arguments, type));
  }

  void recordLowered(Stmt.Range loop, Stmt statement) {
    lowered.put(loop, statement);
  }

  void recordOuterFrame(Node node, Entity.Var variable) {
    outerFrames.put(node, variable);
  }

  void recordRangeBody(Expr.FuncLit literal) {
    rangeBodies.add(literal);
  }

  void record(Expr expression, Operand operand) {
    operands.put(expression, operand);
  }

  void recordUse(Expr.Ident ident, Entity entity) {
    uses.put(ident, entity);
  }

  void recordDefinition(Expr.Ident ident, Entity entity) {
    definitions.put(ident, entity);
  }

  void recordImplicit(Node node, Entity.Var variable) {
    implicits.put(node, variable);
  }

  void recordSelection(Expr.Selector selector, Selection selection) {
    selections.put(selector, selection);
  }

  void addInitializer(Initializer initializer) {
    initializers.add(initializer);
  }
}
