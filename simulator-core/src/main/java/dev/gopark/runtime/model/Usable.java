package dev.gopark.runtime.model;

import dev.gopark.code.CodeUse;
import dev.gopark.code.Function;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What some goroutines can still use between them: objects that they reach from their stacks and
/// from the package-level variables that their code names, and the code that lies ahead of them,
/// with all that it calls.
final class Usable {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> open = new ArrayDeque<>();
  private final Set<String> methodKeys = new HashSet<>();
  private final Set<Type> sent = new HashSet<>();
  private final Set<Type> received = new HashSet<>();
  private final Set<Type> closed = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private boolean unlocksOthers;

  private final MachineData data;
  private final Map<Type, Map<String, Function>> methods;
  private final References references;

  Usable(MachineData data, Map<Type, Map<String, Function>> methods) {
    this.data = data;
    this.methods = methods;
    this.references = new References(data);
  }

  /// Adds what a goroutine can use.
  void hold(Goroutine goroutine) {
    references.ofStack(goroutine, this::add);
    int[] frames = goroutine.frames;
    for (int depth = 0; depth < goroutine.depth; depth++) {
      int at = depth * Goroutine.FRAME_INTS;
      ahead(data.functions.get(frames[at]), frames[at + 1]);
    }
    boolean waits = goroutine.wokenBy != null || !goroutine.sudogs.isEmpty();
    ahead(goroutine.current, waits ? goroutine.pc + 1 : goroutine.pc);
    follow();
  }

  /// Adds what a function value can use.
  void hold(FunctionValue function) {
    add(function);
    follow();
  }

  boolean holds(SyncState object) {
    return seen.contains(object);
  }

  boolean sends(Type element) {
    return sent.contains(element);
  }

  boolean receives(Type element) {
    return received.contains(element);
  }

  boolean closes(Type element) {
    return closed.contains(element);
  }

  /// Whether one of the functions `prefix` + name is called.
  boolean calls(String prefix, String... names) {
    for (String name : names) {
      if (functions.contains(prefix + name)) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody may unlock what it has not locked.
  boolean unlocksOthers() {
    return unlocksOthers;
  }

  private void ahead(Function function, int pc) {
    CodeUse use = CodeUse.from(function, pc);
    unlocksOthers |= use.unlocks();
    add(use);
  }

  private void add(CodeUse use) {
    sent.addAll(use.sends());
    received.addAll(use.receives());
    closed.addAll(use.closes());
    use.functions().forEach(this::add);
    use.globals().forEach(this::addGlobal);
    for (String key : use.methods()) {
      if (methodKeys.add(key)) {
        methods.values().forEach(table -> addNullable(table.get(key)));
      }
    }
  }

  private void addNullable(@Nullable Object object) {
    if (object != null && !References.isValue(object)) {
      add(object);
    }
  }

  private void addGlobal(int number) {
    addNullable(data.globals.refs[number]);
  }

  private void add(Object object) {
    if (seen.add(object)) {
      open.addLast(object);
    }
  }

  private void follow() {
    while (!open.isEmpty()) {
      follow(open.removeFirst());
    }
  }

  private void follow(Object object) {
    switch (object) {
      case Function function -> {
        functions.add(function.name());
        add(function.use());
      }
      case FunctionValue value -> {
        unlocksOthers |= value.function.use().unlocks();
        add(value.function);
        references.of(value, this::add);
      }
      case Pointer pointer when pointer.owner instanceof Globals -> addGlobal(pointer.slot);
      case Globals _, Goroutine _, SyncState.Semaphored _ -> {}
      case Sudog place -> addNullable(place.ref);
      default -> references.of(object, this::add);
    }
  }
}
