package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.LanguageChoice;
import dev.gopark.ui.editor.EditorViewModel;
import dev.gopark.ui.session.SessionViewModel.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs of several files in a session with the real compiler and machine.
final class ProgramFilesTest {
  private static final String MAIN =
      """
      package main

      import "m/sub"

      func main() {
      	sub.Twice(1)
      }
      """;

  private static final String SUB =
      """
      package sub

      func Twice(n int) int {
      	println(n)
      	return 2 * n
      }
      """;

  private final SessionHarness harness = new SessionHarness(new CoreSimulator());
  private final Session session = harness.session;
  private final SessionViewModel model = harness.model;
  private @TempDir Path folder;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module m\n\ngo 1.21\n");
    Files.writeString(folder.resolve("main.go"), MAIN);
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/sub.go"), SUB);
  }

  @AfterEach
  void close() {
    harness.close();
  }

  private void open(Path path) {
    harness.on(() -> session.open(path));
    harness.waitFor(() -> model.hasRun() || model.hasErrors());
  }

  private String shown() {
    return model.documentProperty().get().file();
  }

  @Test
  void aFolderIsOpenedAtTheFileWithMain() {
    open(folder);
    assertThat(shown()).isEqualTo("main.go");
    assertThat(model.documentProperty().get().title())
        .isEqualTo("main.go — " + folder.getFileName());
    assertThat(model.files())
        .extracting(FileEntry::file)
        .containsExactlyInAnyOrder("go.mod", "main.go", "sub/sub.go");
    LanguageChoice language = model.language();
    assertThat(language.by()).isEqualTo(LanguageChoice.By.GO_MOD);
    assertThat(language.language().minor()).isEqualTo(21);
  }

  @Test
  void steppingIntoAFunctionOfAnotherFileShowsThatFile() {
    open(folder);
    EditorViewModel editor = harness.ask(() -> new EditorViewModel(session));
    for (int i = 0; i < 20 && shown().equals("main.go"); i++) {
      long before = harness.step();
      harness.on(() -> session.step(StepSize.LINE));
      harness.waitFor(() -> harness.step() > before);
    }
    assertThat(shown()).isEqualTo("sub/sub.go");
    assertThat(model.textProperty().get()).isEqualTo(SUB);
    assertThat(editor.linesProperty().get()).isNotEmpty();
    harness.on(session::toEnd);
    harness.waitFor(() -> model.frameProperty().get().atEnd());
    harness.on(() -> session.show("go.mod"));
    assertThat(shown()).isEqualTo("go.mod");
    harness.on(() -> session.show("no/such.go"));
    assertThat(shown()).isEqualTo("go.mod");
  }

  @Test
  void changesOfAllFilesAreKeptAndSaved() throws IOException {
    open(folder);
    harness.on(() -> session.edit(MAIN + "// changed\n"));
    harness.on(() -> session.show("sub/sub.go"));
    harness.on(() -> session.edit(SUB.replace("2 * n", "3 * n")));
    assertThat(model.modifiedProperty().get()).isTrue();
    assertThat(model.staleProperty().get()).isTrue();
    harness.on(() -> session.show("main.go"));
    assertThat(model.textProperty().get()).endsWith("// changed\n");
    harness.on(session::save);
    harness.waitFor(() -> !model.modifiedProperty().get());
    assertThat(folder.resolve("main.go")).content().endsWith("// changed\n");
    assertThat(folder.resolve("sub/sub.go")).content().contains("3 * n");
    assertThat(folder.resolve("go.mod")).content().isEqualTo("module m\n\ngo 1.21\n");
  }

  @Test
  void anErrorInAnotherFileIsNamedAndReached() {
    open(folder);
    EditorViewModel editor = harness.ask(() -> new EditorViewModel(session));
    harness.on(() -> session.show("sub/sub.go"));
    harness.on(() -> session.edit(SUB.replace("2 * n", "2 * m")));
    harness.waitFor(model::hasErrors);
    harness.on(() -> session.show("main.go"));
    assertThat(editor.verdictProperty().get()).isEqualTo("1 error");
    assertThat(harness.ask(() -> editor.headlineProperty().get()))
        .isEqualTo("sub/sub.go, line 5: undefined: m");
    harness.on(editor::showFirstProblem);
    assertThat(shown()).isEqualTo("sub/sub.go");
  }

  @Test
  void aTxtarFileIsOpenedAndSavedInPlace() throws IOException {
    Path archive = folder.resolve("a.txtar");
    String rest = "-- sub/sub.go --\n" + SUB;
    Files.writeString(
        archive, "A comment.\n-- main.go --\n" + MAIN.replace("m/sub", "play/sub") + rest);
    open(archive);
    assertThat(shown()).isEqualTo("main.go");
    harness.on(() -> session.edit("package main\n\nfunc main() {}\n"));
    harness.on(session::save);
    harness.waitFor(() -> !model.modifiedProperty().get());
    assertThat(archive)
        .content()
        .isEqualTo("A comment.\n-- main.go --\npackage main\n\nfunc main() {}\n" + rest);
  }

  @Test
  void aSingleFileIsNamedAsEver() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("x.go");
    Files.writeString(alone, "package main\n\nfunc main() {}\n");
    Files.delete(folder.resolve("go.mod"));
    open(alone);
    assertThat(model.documentProperty().get().title()).isEqualTo("x.go");
    assertThat(model.files()).hasSize(1);
    Path other = folder.resolve("y.go");
    harness.on(() -> session.programs().saveAs(other, () -> {}));
    harness.waitFor(() -> model.documentProperty().get().title().equals("y.go"));
    assertThat(model.documentProperty().get().path()).isEqualTo(other);
  }

  @Test
  void aFolderWithoutAProgramIsSaidSo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    harness.on(() -> session.open(empty));
    harness.waitFor(() -> model.noticeProperty().get().startsWith("There is no program in"));
    assertThat(model.documentProperty().get()).isNull();
  }
}
