package dev.gopark.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.format.Gofmt;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TemplateTest {
  @ParameterizedTest
  @EnumSource
  void everyTemplateRunsAndIsLaidOut(Template template) {
    String text = template.text();
    assertThat(Gofmt.format(SourceFile.of("x.go", text)))
        .isEqualTo(new Gofmt.Result.Formatted(text));
    assertThat(template.title()).isNotEmpty();
    assertThat(template.about()).endsWith(".");
    try (SessionHarness harness = SessionHarness.real()) {
      harness.on(() -> harness.session.programs().newProgram(template.file, text));
      harness.waitFor(() -> harness.model.hasRun() || harness.model.hasErrors());
      assertThat(harness.model.checkedProperty().get().diagnostics()).isEmpty();
      harness.on(harness.session::toEnd);
      harness.waitFor(
          () -> !harness.model.running() && harness.model.frameProperty().get().step() > 0);
      boolean found = harness.model.findings().stream().anyMatch(Finding::certain);
      assertThat(found).isEqualTo(template == Template.DEADLOCK);
    }
  }
}
