package dev.gopark.code;

import java.util.ArrayList;
import java.util.List;

/// Puts the operands of one expression or statement in the order in which gc evaluates them: first,
/// from left to right, those with calls and receives, then all others. So `f(x, g())` sees what `g`
/// does to `x`.
final class EvaluationOrder {
  private final List<Runnable> calls = new ArrayList<>();
  private final List<Runnable> others = new ArrayList<>();

  void add(boolean hasCall, Runnable step) {
    (hasCall ? calls : others).add(step);
  }

  /// Runs the steps.
  void run() {
    calls.forEach(Runnable::run);
    others.forEach(Runnable::run);
  }
}
