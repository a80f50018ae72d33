package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several programs in tabs, with the real compiler and machine.
final class ProgramsTest {
  private final SessionHarness harness = new SessionHarness(new CoreSimulator());
  private final Session session = harness.session;
  private final Programs programs = session.programs();
  private final SessionViewModel model = harness.model;
  private @TempDir Path folder;

  @AfterEach
  void close() {
    harness.close();
  }

  private static String program(String word) {
    return "package main\n\nfunc main() {\n\tprintln(\"" + word + "\")\n}\n";
  }

  /// Opens a program and waits until the stage shows its run, no longer the one before.
  private int open(String name) {
    int before = harness.ask(this::generation);
    harness.on(() -> session.openScenario("", SourceFile.of(name, program(name))));
    harness.waitFor(() -> generation() > before && model.runningProperty().get().equals(name));
    return model.shownTabProperty().get();
  }

  private int generation() {
    Frame frame = model.frameProperty().get();
    return frame == null ? -1 : frame.generation();
  }

  private List<String> names() {
    return model.tabs().stream().map(TabEntry::name).toList();
  }

  private String text() {
    return model.textProperty().get();
  }

  @Test
  void eachProgramHasATabAndTheLastOpenedRuns() {
    open("a.go");
    open("b.go");
    assertThat(names()).containsExactly("a.go", "b.go");
    assertThat(model.tabs()).extracting(TabEntry::runs).containsExactly(false, true);
  }

  @Test
  void lookingAtAnotherProgramLeavesTheRunAlone() {
    int first = open("a.go");
    open("b.go");
    harness.on(() -> session.step(dev.gopark.history.StepSize.LINE));
    harness.waitFor(() -> harness.step() > 0);
    long step = harness.step();
    harness.on(() -> programs.showTab(first));
    assertThat(text()).contains("a.go");
    assertThat(model.staleProperty().get()).isTrue();
    assertThat(model.runningProperty().get()).isEqualTo("b.go");
    assertThat(harness.step()).isEqualTo(step);
    harness.on(() -> programs.turnTabs(1));
    assertThat(model.staleProperty().get()).isFalse();
    assertThat(harness.step()).isEqualTo(step);
  }

  @Test
  void whatRunsNextIsTheProgramThatIsLookedAt() {
    int first = open("a.go");
    open("b.go");
    harness.on(() -> programs.showTab(first));
    harness.on(session::toEnd);
    harness.waitFor(() -> model.runningProperty().get().equals("a.go"));
    harness.on(session::toEnd);
    harness.waitFor(() -> !model.output().isEmpty());
    assertThat(model.output().getFirst().text()).isEqualTo("a.go");
  }

  @Test
  void eachTabKeepsItsChanges() {
    int first = open("a.go");
    int second = open("b.go");
    harness.on(() -> session.edit(program("changed")));
    harness.on(() -> programs.showTab(first));
    assertThat(model.tabs()).extracting(TabEntry::modified).containsExactly(false, true);
    assertThat(model.modifiedProperty().get()).isFalse();
    harness.on(() -> programs.showTab(second));
    assertThat(text()).contains("changed");
    assertThat(harness.ask(() -> programs.losesChanges(second))).isTrue();
  }

  @Test
  void closingWhatRunsPutsTheNextProgramOnTheStage() {
    open("a.go");
    int second = open("b.go");
    harness.on(() -> programs.closeTab(second));
    harness.waitFor(() -> model.hasRun() && model.runningProperty().get().equals("a.go"));
    assertThat(names()).containsExactly("a.go");
    harness.on(() -> programs.closeTab(model.shownTabProperty().get()));
    assertThat(model.documentProperty().get()).isNull();
    assertThat(model.hasRun()).isFalse();
    assertThat(model.tabs()).isEmpty();
  }

  @Test
  void closingAnotherTabLeavesTheRunAlone() {
    int first = open("a.go");
    open("b.go");
    int generation = generation();
    harness.on(() -> programs.closeTab(first));
    assertThat(names()).containsExactly("b.go");
    assertThat(generation()).isEqualTo(generation);
  }

  @Test
  void aClosedTabComesBackWithItsText() {
    open("a.go");
    int second = open("b.go");
    harness.on(() -> session.edit(program("precious")));
    harness.on(() -> programs.closeTab(second));
    harness.on(programs::reopenTab);
    assertThat(names()).containsExactly("a.go", "b.go");
    assertThat(text()).contains("precious");
    harness.on(programs::reopenTab);
    assertThat(names()).hasSize(2);
  }

  @Test
  void tabsCanBePutElsewhere() {
    int first = open("a.go");
    open("b.go");
    open("c.go");
    harness.on(() -> programs.moveTab(first, 1));
    assertThat(names()).containsExactly("b.go", "a.go", "c.go");
    harness.on(() -> programs.moveTab(first, 99));
    assertThat(names()).containsExactly("b.go", "c.go", "a.go");
  }

  @Test
  void theStartPageKeepsThePrograms() {
    int first = open("a.go");
    harness.on(() -> session.edit(program("changed")));
    harness.on(programs::startPage);
    assertThat(model.documentProperty().get()).isNull();
    assertThat(names()).containsExactly("a.go");
    harness.on(() -> programs.showTab(first));
    harness.waitFor(() -> model.hasRun());
    assertThat(text()).contains("changed");
  }

  @Test
  void aFileThatIsOpenIsNotOpenedTwice() throws IOException {
    Path file = folder.resolve("mine.go");
    Files.writeString(file, program("mine"));
    harness.on(() -> session.open(file));
    harness.waitFor(() -> model.hasRun());
    harness.on(() -> session.edit(program("changed")));
    harness.on(() -> session.open(folder.resolve("x/../mine.go")));
    assertThat(names()).containsExactly("mine.go");
    assertThat(text()).contains("changed");
  }

  @Test
  void theFilesOfAPackageAreTabsAndAnotherCanBeAdded() throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module m\n\ngo 1.21\n");
    Files.writeString(folder.resolve("main.go"), "package main\n\nfunc main() { work() }\n");
    Files.writeString(folder.resolve("a.go"), "package main\n\nfunc work() { more() }\n");
    harness.on(() -> session.open(folder));
    harness.waitFor(() -> model.hasErrors());
    assertThat(names()).containsExactly("a.go", "main.go");
    assertThat(model.documentProperty().get().file()).isEqualTo("main.go");
    harness.on(() -> programs.newFile("more.go"));
    assertThat(names()).containsExactly("a.go", "main.go", "more.go");
    harness.on(() -> session.edit(text() + "\nfunc more() {}\n"));
    harness.waitFor(() -> model.checkedProperty().get().runs());
    assertThat(Files.exists(folder.resolve("more.go"))).isFalse();
    harness.on(session::save);
    harness.waitFor(() -> !model.modifiedProperty().get());
    assertThat(folder.resolve("more.go")).hasContent("package main\n\nfunc more() {}\n");
  }

  @Test
  void aFileOfTestsIsNoPartOfWhatRuns() throws IOException {
    Path file = folder.resolve("mine.go");
    Files.writeString(file, program("mine"));
    harness.on(() -> session.open(file));
    harness.waitFor(() -> model.hasRun());
    harness.on(() -> programs.newFile("mine_test.go"));
    assertThat(text()).contains("func TestSum(t *testing.T)");
    harness.on(session::toEnd);
    harness.waitFor(() -> !model.output().isEmpty());
    harness.on(session::save);
    harness.waitFor(() -> !model.modifiedProperty().get());
    assertThat(folder.resolve("mine_test.go")).content().startsWith("package main\n\nimport");
  }

  @Test
  void aNewFileThatIsNotKeptIsGone() throws IOException {
    Path file = folder.resolve("mine.go");
    Files.writeString(file, program("mine"));
    harness.on(() -> session.open(file));
    harness.waitFor(() -> model.hasRun());
    harness.on(() -> programs.newFile("mine.go"));
    assertThat(model.noticeProperty().get()).isEqualTo("There is already a file mine.go.");
    harness.on(() -> programs.newFile("../x.go"));
    assertThat(model.noticeProperty().get()).isEqualTo("A Go file is called like worker.go.");
    harness.on(() -> programs.newFile("other.go"));
    assertThat(names()).containsExactly("mine.go", "other.go");
    harness.on(() -> programs.closeTab(model.shownTabProperty().get()));
    assertThat(names()).containsExactly("mine.go");
    harness.on(() -> session.step(dev.gopark.history.StepSize.LINE));
    harness.waitFor(() -> harness.step() > 0);
    assertThat(folder.resolve("other.go")).doesNotExist();
  }

  @Test
  void savingElsewhereGoesOnInTheSameTab() {
    int tab = open("a.go");
    Path file = folder.resolve("kept.go");
    harness.on(() -> programs.saveAs(file, () -> {}));
    harness.waitFor(() -> names().equals(List.of("kept.go")));
    assertThat(model.shownTabProperty().get()).isEqualTo(tab);
    assertThat(file).hasContent(program("a.go"));
    assertThat(model.staleProperty().get()).isFalse();
  }
}
