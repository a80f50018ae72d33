package dev.gopark.watch;

import dev.gopark.code.Function;
import dev.gopark.code.Registers;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.types.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a frame of a goroutine is: what its names of variables stand for.
record Place(Goroutine goroutine, Function function, int pc, int wordBase, int refBase) {

  /// The innermost frame of `goroutine` that is in the user's own code; null if there is none.
  static @Nullable Place of(Machine machine, Goroutine goroutine) {
    if (isUsers(goroutine.current)) {
      return new Place(
          goroutine, goroutine.current, goroutine.pc, goroutine.wordBase, goroutine.refBase);
    }
    int[] frames = goroutine.frames;
    for (int depth = goroutine.depth - 1; depth >= 0; depth--) {
      int at = depth * Goroutine.FRAME_INTS;
      Function function = machine.program().functions().get(frames[at]);
      if (isUsers(function)) {
        int pc = Math.max(frames[at + 1] - 1, 0);
        return new Place(goroutine, function, pc, frames[at + 2], frames[at + 3]);
      }
    }
    return null;
  }

  private static boolean isUsers(Function function) {
    return function.isUser() && !function.isWrapper();
  }

  /// The types of the variables that are visible at an instruction, by name.
  static Map<String, Type> visible(Function function, int pc) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Function.Variable variable : function.code().variables()) {
      if (isVisible(variable, pc)) {
        types.put(variable.name(), variable.type());
      }
    }
    return types;
  }

  private static boolean isVisible(Function.Variable variable, int pc) {
    return variable.from() <= pc && pc < variable.to();
  }

  /// What the variable holds that was declared last of those with that name.
  Held local(String name) throws NotHere {
    Function.Variable found = null;
    for (Function.Variable variable : function.code().variables()) {
      if (variable.name().equals(name) && isVisible(variable, pc)) {
        found = variable;
      }
    }
    if (found == null) {
      throw new NotHere(name + " is not visible here");
    }
    return held(found);
  }

  private Held held(Function.Variable variable) throws NotHere {
    Type type = variable.type();
    if (!variable.cell()) {
      return Registers.isWord(type)
          ? new Held(type, goroutine.words[wordBase + variable.register()], null)
          : new Held(type, 0, goroutine.refs[refBase + variable.register()]);
    }
    if (goroutine.refs[refBase + variable.register()] instanceof HeapObject cell) {
      return Registers.isAggregate(type) ? new Held(type, 0, cell) : Held.at(type, cell, 0);
    }
    throw new NotHere(variable.name() + " has no value yet");
  }
}
