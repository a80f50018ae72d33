package dev.gopark.library;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.syntax.Literals;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Bodies of what package testing needs of the machine.
final class TestingNatives {
  private static final long LONGEST_NANOS = 1L << 62;

  private TestingNatives() {}

  static void register(NativeTable table) {
    table.add("testdeps.matchString", TestingNatives::matchString);
    table.add("testdeps.lingering", TestingNatives::lingering);
    table.add("testdeps.leave", call -> call.kernel().limit("a test is over, and time is up"));
  }

  /// `func matchString(pat, str string) (found bool, problem string)`
  private static void matchString(NativeCall call) {
    String pattern = Literals.textOf(call.string(0));
    String problem = GoPattern.problem(pattern);
    boolean found = false;
    if (problem.isEmpty()) {
      try {
        found = Pattern.compile(pattern).matcher(Literals.textOf(call.string(1))).find();
      } catch (PatternSyntaxException e) {
        problem = GoPattern.inGosWords(pattern, e);
      }
    }
    call.setBool(0, found);
    call.setRef(0, Literals.bytesOf(problem));
  }

  /// `func lingering(test string) time.Duration`
  private static void lingering(NativeCall call) {
    String test = Literals.textOf(call.string(0));
    call.setWord(0, call.kernel().choose(ChoiceKind.TEST_END, LONGEST_NANOS, test));
  }
}
