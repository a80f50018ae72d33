package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds parameters, receiver and captured variables in the registers where a call leaves them.
final class ParameterCompiler {
  private final FunctionCompiler fn;

  /// A parameter in its register; `variable` is null when it has no name.
  private record Parameter(Entity.@Nullable Var variable, int register) {}

  ParameterCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// Allocates all registers first, then moves into cells what needs one.
  void bind(@Nullable Field receiver, Expr.FuncType type, List<Entity.Var> captured) {
    List<Parameter> parameters = new ArrayList<>(parameters(type));
    Type receiverType = fn.function.receiver();
    if (receiver != null && receiverType != null) {
      int register = fn.frame.allocate(receiverType);
      Entity.Var variable = receiver.names().isEmpty() ? null : named(receiver.names().getFirst());
      parameters.add(new Parameter(variable, register));
    }
    captured.forEach(this::bindCaptured);
    for (Parameter parameter : parameters) {
      if (parameter.variable != null) {
        fn.variables.adopt(parameter.variable, parameter.register);
      }
    }
  }

  private List<Parameter> parameters(Expr.FuncType type) {
    List<Parameter> parameters = new ArrayList<>();
    List<Type> types = fn.function.signature().parameters();
    for (Field field : type.parameters()) {
      if (field.names().isEmpty()) {
        Type parameterType = types.get(parameters.size());
        parameters.add(new Parameter(null, fn.frame.allocate(parameterType)));
      }
      for (Expr.Ident name : field.names()) {
        Type parameterType = types.get(parameters.size());
        parameters.add(new Parameter(named(name), fn.frame.allocate(parameterType)));
      }
    }
    return parameters;
  }

  private Entity.@Nullable Var named(Expr.Ident name) {
    return fn.info.definition(name) instanceof Entity.Var variable && !name.isBlank()
        ? variable
        : null;
  }

  private void bindCaptured(Entity.Var variable) {
    boolean cell = fn.escapes.isCell(variable);
    int register = cell ? fn.frame.ref() : fn.frame.allocate(variable.type());
    fn.locals.bind(variable, register, cell);
  }
}
