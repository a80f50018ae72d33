package dev.gopark.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramLoaderTest {
  private static Loaded load(String text, LanguageVersion override) {
    return ProgramLoader.load(SourceFile.of("x.go", text), override);
  }

  @Test
  void theVersionIsTheOverrideThenTheBuildLineThenTheNewest() {
    String main = "package main\n\nfunc main() {}\n";
    String built = "//go:build go1.22\n\n" + main;
    assertThat(load(main, null).language()).isEqualTo(LanguageVersion.NEWEST);
    assertThat(load(built, null).language()).isEqualTo(new LanguageVersion(22));
    assertThat(load(built, LanguageVersion.GO_1_19).language()).isEqualTo(LanguageVersion.GO_1_19);
    assertThat(load("//go:build go1.18\n\n" + main, null).language())
        .isEqualTo(new LanguageVersion(21));
  }

  @Test
  void aBuildLineLeavesTheRunTimeAlone() {
    Loaded loaded = load("//go:build go1.21\n\npackage main\n\nfunc main() {}\n", null);
    assertThat(loaded.configure(Config.DEFAULT)).isEqualTo(Config.DEFAULT);
  }

  @Test
  void aWrongProgramHasDiagnosticsAndNoProgram() {
    Loaded loaded = load("package main\n\nfunc main() { x }\n", null);
    assertThat(loaded.runs()).isFalse();
    assertThat(loaded.library()).isNull();
    assertThat(loaded.diagnostics()).isNotEmpty();
  }

  @Test
  void anythingAtAllCanBeLoaded() {
    for (byte[] bytes :
        List.of(new byte[0], new byte[] {0}, new byte[] {(byte) 0xff, (byte) 0xfe})) {
      Loaded loaded = ProgramLoader.load(new SourceFile("x.go", bytes), null);
      assertThat(loaded.runs()).isFalse();
      assertThat(loaded.diagnostics()).isNotEmpty();
    }
  }

  @Test
  void everyScenarioIsInTheIndexAndHasAHeader() throws IOException {
    Path folder =
        Path.of(System.getProperty("gopark.project"), "scenarios", "src/main/resources/scenarios");
    List<String> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith(".go"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList();
    }
    assertThat(Catalogue.all()).extracting(Catalogue.Entry::path).hasSameElementsAs(files);
    for (Catalogue.Entry entry : Catalogue.all()) {
      Directives directives = Directives.of(Catalogue.source(entry.path()));
      assertThat(directives.problems()).as(entry.path()).isEmpty();
      assertThat(List.of(entry.title(), entry.about(), directives.expect()))
          .as(entry.path())
          .noneMatch(String::isEmpty);
      assertThat(entry.path()).startsWith(entry.chapter() + "/");
    }
  }

  @Test
  void aScenarioThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> Catalogue.source("no/such.go"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
