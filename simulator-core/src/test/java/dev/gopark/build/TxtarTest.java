package dev.gopark.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.source.SourceFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TxtarTest {
  @Test
  void filesFollowTheirMarkers() {
    Map<String, SourceFile> files =
        Txtar.parse("A comment.\n-- a/b.go --\nx\n--  not --\n-- c.go --  \n--d--\n-- --\n");
    assertThat(files).containsOnlyKeys("a/b.go", "not", "c.go", "go.mod");
    assertThat(files.get("a/b.go").text()).isEqualTo("x\n");
    assertThat(files.get("c.go").text()).isEqualTo("--d--\n-- --\n");
    assertThat(files.get("go.mod").text()).isEqualTo("module play\n\ngo 1.25\n");
  }

  @Test
  void sourceBeforeTheFirstMarkerIsAFileOfItsOwn() {
    Map<String, SourceFile> files =
        Txtar.parse("package main\n\nfunc main() {}\n-- go.mod --\nmodule m\n");
    assertThat(files).containsOnlyKeys("prog.go", "go.mod");
    assertThat(files.get("go.mod").text()).isEqualTo("module m\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.go", "/a.go", "a//b.go", "a/./b.go", "a\\b.go"})
  void namesThatLeadElsewhereAreRefused(String name) {
    assertThatThrownBy(() -> Txtar.parse("x\n-- " + name + " --\n"))
        .hasMessage("bad txtar filename \"" + name + "\"");
  }

  @Test
  void aFileIsReplacedInItsPlace() {
    String text = "comment\n-- a.go --\nold\n-- b.go --\nb\n";
    assertThat(Txtar.replace(text, Map.of("a.go", "new")))
        .isEqualTo("comment\n-- a.go --\nnew\n-- b.go --\nb\n");
    assertThat(Txtar.replace(text, Map.of())).isEqualTo(text);
    assertThat(Txtar.replace(text, Map.of("c.go", "c\n"))).isEqualTo(text + "-- c.go --\nc\n");
    assertThat(Txtar.replace("package main\n-- b.go --\nb\n", Map.of("prog.go", "package x\n")))
        .isEqualTo("package x\n-- b.go --\nb\n");
  }
}
