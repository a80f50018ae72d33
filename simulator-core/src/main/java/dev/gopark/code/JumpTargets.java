package dev.gopark.code;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Where `break` and `continue` go inside the statements being compiled.
final class JumpTargets {
  private final Deque<Target> targets = new ArrayDeque<>();

  /// A statement that can be left; `next` is null unless it is a loop.
  private record Target(@Nullable String name, Label end, @Nullable Label next) {}

  void enter(@Nullable String name, Label end, @Nullable Label next) {
    targets.push(new Target(name, end, next));
  }

  void leave() {
    targets.pop();
  }

  Label breakTarget(@Nullable String name) {
    for (Target target : targets) {
      if (name == null || name.equals(target.name)) {
        return target.end;
      }
    }
    throw new IllegalStateException("nothing to break out of");
  }

  Label continueTarget(@Nullable String name) {
    for (Target target : targets) {
      if (target.next != null && (name == null || name.equals(target.name))) {
        return target.next;
      }
    }
    throw new IllegalStateException("no loop to continue");
  }
}
