package dev.gopark.runtime.check;

import java.util.Locale;

/// The machine is in a state in which it must not be: a mistake of Gopark's, not of the program it
/// runs.
public final class BrokenRule extends IllegalStateException {
  private final Rule rule;
  private final long step;

  BrokenRule(Rule rule, long step, String what) {
    super(String.format(Locale.ROOT, "after %,d steps: %s; but %s", step, rule.sentence, what));
    this.rule = rule;
    this.step = step;
  }

  public Rule rule() {
    return rule;
  }

  public long step() {
    return step;
  }
}
