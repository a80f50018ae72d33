package dev.gopark.runtime;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.RefCell;
import dev.gopark.runtime.model.Shadowed;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.StructObject;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Tells what a person would call a place in memory: `counter`, `account.balance`, `results[3]`.
final class SlotNames {
  private final Program program;
  private final MachineData data;

  SlotNames(Program program, MachineData data) {
    this.program = program;
    this.data = data;
  }

  /// The name, or an empty text when no variable leads there.
  String of(Shadowed memory, int slot) {
    String name =
        switch (memory) {
          case Channel channel -> channel.name;
          case Globals _ -> global(slot);
          case StructObject struct -> field(struct, slot);
          case HeapObject object ->
              variable((variable, value) -> place(variable, value, object, slot));
          default -> variable((variable, value) -> value == memory ? variable : null);
        };
    return name == null ? "" : name;
  }

  private String global(int number) {
    String name = program.globalNames().get(number);
    return name.startsWith("main.") ? name.substring("main.".length()) : name;
  }

  private @Nullable String field(StructObject struct, int slot) {
    String owner = new ObjectNames(program, data).find(struct, running());
    return owner != null && struct.layout.type.underlying() instanceof Type.Struct type
        ? owner + "." + type.fields().get(slot).name()
        : null;
  }

  private Goroutine running() {
    Goroutine running = data.turn.running;
    if (running == null) {
      throw new IllegalStateException("nobody runs at step " + data.steps);
    }
    return running;
  }

  /// The variable itself if it lies in a cell, or an element of its slice or array.
  private static @Nullable String place(String name, Object value, HeapObject memory, int slot) {
    if (value instanceof SliceValue slice && slice.array == memory) {
      return name + "[" + (slot - slice.offset) + "]";
    }
    return value != memory ? null : memory.slots() == 1 ? name : name + "[" + slot + "]";
  }

  /// What `test` first finds for a variable and what its register holds: package-level ones, then
  /// those of the running goroutine, then those of the others, outermost frames first.
  private @Nullable String variable(BiFunction<String, Object, @Nullable String> test) {
    for (int i = 0; i < program.globals().size(); i++) {
      Object value = data.globals.refs[i];
      String found = value == null ? null : test.apply(global(i), value);
      if (found != null) {
        return found;
      }
    }
    List<Goroutine> goroutines = new ArrayList<>(List.of(running()));
    goroutines.addAll(data.goroutines.values());
    for (Goroutine goroutine : goroutines) {
      String found = inFrames(goroutine, test);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable String inFrames(
      Goroutine goroutine, BiFunction<String, Object, @Nullable String> test) {
    for (int depth = 0; depth <= goroutine.depth; depth++) {
      boolean current = depth == goroutine.depth;
      int at = depth * Goroutine.FRAME_INTS;
      Function function =
          current ? goroutine.current : program.functions().get(goroutine.frames[at]);
      int pc = current ? goroutine.pc : goroutine.frames[at + 1] - 1;
      int base = current ? goroutine.refBase : goroutine.frames[at + 3];
      String found = function.isUser() ? inFrame(goroutine, function, pc, base, test) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String inFrame(
      Goroutine goroutine,
      Function function,
      int pc,
      int base,
      BiFunction<String, Object, @Nullable String> test) {
    for (Function.Variable variable : function.code().variables()) {
      boolean inScope = variable.from() <= pc && pc < variable.to();
      int index = base + variable.register();
      if (inScope && index < goroutine.refs.length && goroutine.refs[index] != null) {
        Object held = goroutine.refs[index];
        String found = test.apply(variable.name(), held);
        if (found == null && variable.cell() && inCell(held) instanceof Object value) {
          found = test.apply(variable.name(), value);
        }
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// What the cell of an escaped variable refers to.
  private static @Nullable Object inCell(Object cell) {
    return cell instanceof RefCell reference ? reference.value : null;
  }
}
