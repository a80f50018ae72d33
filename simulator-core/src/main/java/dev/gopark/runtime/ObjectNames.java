package dev.gopark.runtime;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.StandardPackages;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds a name a person would use for an object: the variable that holds it and the way from
/// there, `forks[2]`, `account.mu`. Variables that own the object go before those that only point
/// to it.
final class ObjectNames {
  private static final int MAX_ELEMENTS = 1_000;
  private static final int MAX_DEPTH = 4;

  private final Program program;
  private final MachineData data;

  ObjectNames(Program program, MachineData data) {
    this.program = program;
    this.data = data;
  }

  /// The name of `target`, or null when no variable leads to it.
  @Nullable String find(HeapObject target, Goroutine running) {
    for (boolean pointers : new boolean[] {false, true}) {
      String name = inGlobals(target, pointers);
      for (Goroutine goroutine : List.copyOf(data.goroutines.values())) {
        name = name == null ? inFrames(goroutine, target, pointers) : name;
      }
      if (name != null) {
        return name;
      }
    }
    return asPointer(running, target);
  }

  private @Nullable String inGlobals(HeapObject target, boolean pointers) {
    for (int i = 0; i < program.globals().size(); i++) {
      Type type = program.globals().get(i);
      String name = program.globalNames().get(i);
      String pkg = name.substring(0, name.lastIndexOf('.'));
      if (!Registers.isWord(type) && !StandardPackages.isWithin(pkg)) {
        String shown = name.substring(pkg.equals("main") ? 5 : pkg.lastIndexOf('/') + 1);
        String found = search(shown, type, data.globals.refs[i], target, pointers, 0);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// Outermost frames first: a variable of main names it better than a helper's parameter.
  private @Nullable String inFrames(Goroutine goroutine, HeapObject target, boolean pointers) {
    for (int i = 0; i < goroutine.depth; i++) {
      int at = i * Goroutine.FRAME_INTS;
      Function function = program.functions().get(goroutine.frames[at]);
      int pc = Math.max(goroutine.frames[at + 1] - 1, 0);
      String found = inFrame(goroutine, function, pc, goroutine.frames[at + 3], target, pointers);
      if (found != null) {
        return found;
      }
    }
    return inFrame(goroutine, goroutine.current, goroutine.pc, goroutine.refBase, target, pointers);
  }

  private @Nullable String inFrame(
      Goroutine goroutine,
      Function function,
      int pc,
      int refBase,
      HeapObject target,
      boolean pointers) {
    if (!function.isUser()) {
      return null;
    }
    for (Function.Variable variable : function.code().variables()) {
      if (inScope(variable, pc) && (variable.cell() || !Registers.isWord(variable.type()))) {
        Object value = value(goroutine, variable, refBase);
        String found = search(variable.name(), variable.type(), value, target, pointers, 0);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean inScope(Function.Variable variable, int pc) {
    return variable.from() <= pc && pc < variable.to();
  }

  private static @Nullable Object value(
      Goroutine goroutine, Function.Variable variable, int refBase) {
    int index = refBase + variable.register();
    Object held = index < goroutine.refs.length ? goroutine.refs[index] : null;
    if (!variable.cell() || !(held instanceof HeapObject cell)) {
      return held;
    }
    return Registers.isAggregate(variable.type())
        ? cell
        : Registers.isWord(variable.type()) ? null : cell.ref(0);
  }

  /// Looks for `target` in a value of `type`; through pointers and slices only if `pointers`.
  private @Nullable String search(
      String name,
      Type type,
      @Nullable Object value,
      HeapObject target,
      boolean pointers,
      int depth) {
    if (value == null || depth > MAX_DEPTH) {
      return null;
    }
    return switch (type.underlying()) {
      case Type.Struct struct ->
          value == target
              ? name
              : inStruct(name, struct, (HeapObject) value, target, pointers, depth);
      case Type.Array array ->
          value == target
              ? name
              : inElements(
                  name,
                  array.element(),
                  (HeapObject) value,
                  0,
                  array.length(),
                  target,
                  pointers,
                  depth);
      case Type.Slice slice when value instanceof SliceValue window ->
          inElements(
              name,
              slice.element(),
              window.array,
              window.offset,
              window.length,
              target,
              pointers,
              depth);
      case Type.Pointer(Type element) when pointers && Registers.isAggregate(element) ->
          value != target
              ? search(name, element, value, target, true, depth + 1)
              : name.contains(".") ? name : null;
      default -> null;
    };
  }

  private @Nullable String inStruct(
      String name,
      Type.Struct struct,
      HeapObject value,
      HeapObject target,
      boolean pointers,
      int depth) {
    for (int i = 0; i < struct.fields().size(); i++) {
      Type.StructField field = struct.fields().get(i);
      if (!Registers.isWord(field.type())) {
        String path = name + "." + field.name();
        String found = search(path, field.type(), value.ref(i), target, pointers, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable String inElements(
      String name,
      Type element,
      HeapObject array,
      int offset,
      long length,
      HeapObject target,
      boolean pointers,
      int depth) {
    if (Registers.isWord(element)) {
      return null;
    }
    for (int i = 0; i < Math.min(length, MAX_ELEMENTS); i++) {
      Object value = array.ref(offset + i);
      String path = name + "[" + i + "]";
      if (value == target) {
        return path;
      }
      String found = search(path, element, value, target, pointers, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// The name of a variable that points straight at `target`, when nothing owns it.
  private @Nullable String asPointer(Goroutine running, HeapObject target) {
    for (int i = 0; i <= running.depth; i++) {
      boolean current = i == running.depth;
      int at = i * Goroutine.FRAME_INTS;
      Function function = current ? running.current : program.functions().get(running.frames[at]);
      int pc = current ? running.pc : Math.max(running.frames[at + 1] - 1, 0);
      int refBase = current ? running.refBase : running.frames[at + 3];
      for (Function.Variable variable :
          function.isUser() ? function.code().variables() : List.<Function.Variable>of()) {
        if (inScope(variable, pc)
            && variable.type().underlying() instanceof Type.Pointer
            && value(running, variable, refBase) == target) {
          return variable.name();
        }
      }
    }
    return null;
  }
}
