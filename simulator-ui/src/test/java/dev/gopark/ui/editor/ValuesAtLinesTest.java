package dev.gopark.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.editor.ValuesAtLines.Value;
import dev.gopark.ui.session.SessionHarness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ValuesAtLinesTest {
  private static final String PROGRAM =
      """
      package main

      func main() {
      	sum := 0
      	for i := 1; i < 4; i++ {
      		sum += i
      	}
      	println(sum) // not sum
      }
      """;

  private final SessionHarness harness = SessionHarness.real();
  private final ValuesAtLines values = new ValuesAtLines();

  @AfterEach
  void close() {
    harness.close();
  }

  private Map<Integer, List<Value>> now() {
    return harness.ask(
        () ->
            values.at(
                harness.model.frameProperty().get(),
                harness.model.documentProperty().get(),
                harness.model.textProperty().get()));
  }

  private void step(boolean forward) {
    long before = harness.step();
    harness.on(
        () -> {
          if (forward) {
            harness.session.step(StepSize.LINE);
          } else {
            harness.session.back(StepSize.LINE);
          }
        });
    harness.waitFor(() -> harness.step() != before && detail());
  }

  private boolean detail() {
    var frame = harness.model.frameProperty().get();
    return frame != null && frame.detail() != null;
  }

  private int line() {
    return harness.model.frameProperty().get().snapshot().goroutines().getFirst().line();
  }

  @Test
  void valuesStandWhereTheVariablesAreNamedLastAndFollowBothWays() {
    harness.on(() -> harness.session.openScenario("", SourceFile.of("main.go", PROGRAM)));
    harness.waitFor(() -> harness.model.hasRun());
    harness.on(() -> harness.session.selectGoroutine(1));
    harness.waitFor(this::detail);
    while (line() != 6) {
      step(true);
      now();
    }
    assertThat(now().get(6))
        .contains(new Value("i", "1", false))
        .anyMatch(value -> value.label().equals("sum = 0"));
    step(true);
    now();
    while (line() != 6) {
      step(true);
      now();
    }
    assertThat(harness.ask(this::detail)).isTrue();
    assertThat(now().get(6)).extracting(Value::label).containsExactlyInAnyOrder("i = 2", "sum = 1");
    step(false);
    List<Value> all = now().values().stream().flatMap(List::stream).toList();
    assertThat(all).extracting(Value::name).contains("sum");
    assertThat(all).anyMatch(Value::changed);
  }
}
