package dev.gopark.runtime;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a goroutine's frames and variables for people.
final class DetailBuilder {
  private static final int MAX_FRAMES = 200;
  private static final int MAX_VALUE_CHARS = 200;

  private final Program program;
  private final MachineData data;

  DetailBuilder(Program program, MachineData data) {
    this.program = program;
    this.data = data;
  }

  GoroutineDetail build(int id) {
    Goroutine goroutine = data.goroutine(id);
    List<GoroutineDetail.Frame> frames = new ArrayList<>();
    if (goroutine != null) {
      addFrame(
          frames,
          goroutine,
          goroutine.current,
          goroutine.pc,
          goroutine.wordBase,
          goroutine.refBase);
      for (int i = goroutine.depth - 1; i >= 0 && frames.size() < MAX_FRAMES; i--) {
        int at = i * Goroutine.FRAME_INTS;
        addFrame(
            frames,
            goroutine,
            program.functions().get(goroutine.frames[at]),
            Math.max(goroutine.frames[at + 1] - 1, 0),
            goroutine.frames[at + 2],
            goroutine.frames[at + 3]);
      }
    }
    return new GoroutineDetail(id, frames);
  }

  private static void addFrame(
      List<GoroutineDetail.Frame> frames,
      Goroutine goroutine,
      Function function,
      int pc,
      int wordBase,
      int refBase) {
    if (!isShown(function)) {
      return;
    }
    List<GoroutineDetail.Variable> variables = new ArrayList<>();
    for (Function.Variable variable : function.code().variables()) {
      if (variable.from() <= pc && pc < variable.to()) {
        variables.add(
            new GoroutineDetail.Variable(
                variable.name(),
                variable.type().toString(),
                value(goroutine, variable, wordBase, refBase)));
      }
    }
    frames.add(
        new GoroutineDetail.Frame(
            function.name(),
            function.file().name(),
            function.lineAt(pc),
            function.isUser(),
            variables));
  }

  private static boolean isShown(Function function) {
    return !function.isWrapper() && !function.name().equals("runtime.main");
  }

  /// The value of one variable; null while it is not alive.
  @Nullable String valueOf(VariablePlace place) {
    if (place.goroutine() == 0) {
      return globalValue(place.name());
    }
    Goroutine goroutine = data.goroutine(place.goroutine());
    int level = place.level();
    for (int i = 0; goroutine != null && i < goroutine.depth; i++) {
      int at = i * Goroutine.FRAME_INTS;
      int[] frames = goroutine.frames;
      Function function = program.functions().get(frames[at]);
      if (isShown(function) && level-- == 0) {
        int pc = Math.max(frames[at + 1] - 1, 0);
        return local(goroutine, function, pc, frames[at + 2], frames[at + 3], place.name());
      }
    }
    return goroutine == null || level != 0 || !isShown(goroutine.current)
        ? null
        : local(
            goroutine,
            goroutine.current,
            goroutine.pc,
            goroutine.wordBase,
            goroutine.refBase,
            place.name());
  }

  private @Nullable String globalValue(String name) {
    int index = program.globalNames().indexOf(name);
    if (index < 0) {
      return null;
    }
    Type type = program.globals().get(index);
    return Registers.isWord(type)
        ? ValueText.render(type, data.globals.words[index], null, MAX_VALUE_CHARS)
        : ValueText.render(type, 0, data.globals.refs[index], MAX_VALUE_CHARS);
  }

  /// Of variables with the same name, the one declared last.
  private static @Nullable String local(
      Goroutine goroutine, Function function, int pc, int wordBase, int refBase, String name) {
    String found = null;
    for (Function.Variable variable : function.code().variables()) {
      if (variable.name().equals(name) && variable.from() <= pc && pc < variable.to()) {
        found = value(goroutine, variable, wordBase, refBase);
      }
    }
    return found;
  }

  private static String value(
      Goroutine goroutine, Function.Variable variable, int wordBase, int refBase) {
    boolean word = Registers.isWord(variable.type());
    if (variable.cell()) {
      return cellValue(goroutine, variable, refBase, word);
    }
    return word
        ? render(variable, goroutine.words[wordBase + variable.register()], null)
        : render(variable, 0, goroutine.refs[refBase + variable.register()]);
  }

  private static String cellValue(
      Goroutine goroutine, Function.Variable variable, int refBase, boolean word) {
    if (!(goroutine.refs[refBase + variable.register()] instanceof HeapObject cell)) {
      return "";
    }
    if (Registers.isAggregate(variable.type())) {
      return render(variable, 0, cell);
    }
    return word ? render(variable, cell.word(0), null) : render(variable, 0, cell.ref(0));
  }

  private static String render(Function.Variable variable, long word, @Nullable Object ref) {
    return ValueText.render(variable.type(), word, ref, MAX_VALUE_CHARS);
  }
}
