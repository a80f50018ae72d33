package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Several programs in the tabs of the real window.
final class TabsTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private CodeArea area(FxRobot robot) {
    return robot.lookup("#editor-text").queryAs(CodeArea.class);
  }

  private void program(FxRobot robot, String name) {
    String text = "package main\n\nfunc main() {\n\tprintln(\"" + name + "\")\n}\n";
    robot.interact(() -> session.openScenario("", SourceFile.of(name, text)));
    waitFor(() -> model.hasRun() && model.runningProperty().get().equals(name));
    waitFor(() -> area(robot).getText().equals(text));
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private List<String> names() {
    return model.tabs().stream().map(TabEntry::name).toList();
  }

  /// The dialog that asks, once it shows.
  private static DialogPane question(FxRobot robot) {
    waitFor(
        () ->
            Window.getWindows().size() > 1 && robot.lookup(".dialog-pane").tryQuery().isPresent());
    return robot.lookup(".dialog-pane").queryAs(DialogPane.class);
  }

  private static void answer(FxRobot robot, String text) {
    DialogPane pane = question(robot);
    ButtonType type =
        pane.getButtonTypes().stream()
            .filter(each -> each.getText().equals(text))
            .findFirst()
            .get();
    robot.interact(() -> ((javafx.scene.control.Button) pane.lookupButton(type)).fire());
    waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
  }

  @Test
  void ctrlTabTurnsToTheNextTabAndCtrlWClosesIt(FxRobot robot) {
    program(robot, "a.go");
    program(robot, "b.go");
    robot.interact(() -> area(robot).requestFocus());
    waitFor(() -> area(robot).isFocused());
    press(robot, KeyCode.CONTROL, KeyCode.TAB);
    waitFor(() -> area(robot).getText().contains("a.go"));
    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
    assertThat(tabs.getSelectionModel().getSelectedIndex()).isZero();
    Labeled stale = robot.lookup("#editor-stale").queryLabeled();
    assertThat(stale.getText()).isEqualTo("The stage shows b.go.");
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    waitFor(() -> area(robot).getText().contains("b.go"));
    assertThat(stale.getParent().isVisible()).isFalse();
    press(robot, KeyCode.CONTROL, KeyCode.W);
    waitFor(() -> names().equals(List.of("a.go")) && area(robot).getText().contains("a.go"));
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    waitFor(() -> names().equals(List.of("a.go", "b.go")));
  }

  @Test
  void ctrlNOffersProgramsToBeginWith(FxRobot robot) {
    waitFor(() -> window.scene().getWindow().isFocused());
    press(robot, KeyCode.CONTROL, KeyCode.N);
    waitFor(() -> robot.lookup("#template-hello").tryQuery().map(Node::isFocused).orElse(false));
    robot.interact(() -> robot.lookup("#template-deadlock").queryButton().fire());
    waitFor(() -> model.hasRun() && model.runningProperty().get().equals("deadlock.go"));
    assertThat(robot.lookup("#templates").tryQuery()).isEmpty();
    robot.interact(session::toEnd);
    waitFor(() -> !model.findings().isEmpty());
    robot.interact(window.view()::requestFocus);
    press(robot, KeyCode.CONTROL, KeyCode.N);
    waitFor(() -> robot.lookup("#template-hello").tryQuery().map(Node::isFocused).orElse(false));
    press(robot, KeyCode.SPACE);
    waitFor(() -> names().equals(List.of("deadlock.go", "hello.go")));
  }

  @Test
  void eachTabHasItsCaretAndWhatCanBeUndone(FxRobot robot) {
    program(robot, "a.go");
    robot.interact(() -> area(robot).insertText(0, "// first\n"));
    robot.interact(() -> area(robot).moveTo(4));
    program(robot, "b.go");
    robot.interact(() -> area(robot).undo());
    assertThat(area(robot).getText()).startsWith("package main");
    robot.interact(() -> session.programs().turnTabs(-1));
    assertThat(area(robot).getText()).startsWith("// first\n");
    assertThat(area(robot).getCaretPosition()).isEqualTo(4);
    robot.interact(() -> area(robot).undo());
    waitFor(() -> area(robot).getText().startsWith("package main"));
    assertThat(model.tabs().getFirst().modified()).isFalse();
    robot.interact(() -> area(robot).redo());
    assertThat(model.tabs().getFirst().modified()).isTrue();
  }

  @Test
  void closingAsksAboutChanges(FxRobot robot) {
    program(robot, "a.go");
    program(robot, "b.go");
    robot.interact(() -> area(robot).insertText(0, "// mine\n"));
    waitFor(() -> model.tabs().getLast().modified());
    robot.interact(() -> area(robot).requestFocus());
    waitFor(() -> area(robot).isFocused());
    press(robot, KeyCode.CONTROL, KeyCode.W);
    answer(robot, "Cancel");
    assertThat(names()).containsExactly("a.go", "b.go");
    press(robot, KeyCode.CONTROL, KeyCode.W);
    answer(robot, "Discard");
    waitFor(() -> names().equals(List.of("a.go")));
  }

  @Test
  void whatACrashLeftIsRestoredByOneClick(FxRobot robot, @TempDir Path folder) throws IOException {
    Path left = Files.createDirectories(folder.resolve("window-1"));
    Files.writeString(
        left.resolve("1.draft"),
        "gopark draft 1\ntitle lost.go\ntext 31 lost.go\npackage main\n\nfunc main() { }\n\n\nend\n");
    assertThat(robot.lookup("#recovery").query().isVisible()).isFalse();
    robot.interact(() -> session.programs().keepDrafts(folder));
    waitFor(() -> robot.lookup("#recovery").query().isVisible());
    assertThat(robot.lookup("#recovery-text").queryLabeled().getText()).contains("lost.go");
    robot.interact(() -> robot.lookup("#recovery-restore").queryButton().fire());
    waitFor(() -> area(robot).getText().startsWith("package main") && model.hasRun());
    assertThat(model.tabs().getFirst().modified()).isTrue();
    waitFor(() -> !robot.lookup("#recovery").query().isVisible());
  }

  @Test
  void aFileChangedOutsideIsTakenByOneClick(FxRobot robot, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("mine.go");
    Files.writeString(file, "package main\n\nfunc main() {\n}\n");
    robot.interact(() -> session.open(file));
    waitFor(() -> model.hasRun());
    robot.interact(() -> area(robot).moveTo(5));
    Files.writeString(file, "package main\n\nfunc main() {\n\tprintln(1)\n}\n");
    robot.interact(() -> session.programs().lookAtFiles());
    waitFor(() -> robot.lookup("#take-outside").query().getParent().getParent().isVisible());
    robot.interact(() -> robot.lookup("#take-outside").queryButton().fire());
    waitFor(() -> area(robot).getText().contains("println"));
    assertThat(area(robot).getCaretPosition()).isEqualTo(5);
    assertThat(model.modifiedProperty().get()).isFalse();
  }

  @Test
  void theStartPageLeadsBackToOpenFiles(FxRobot robot) {
    program(robot, "a.go");
    robot.interact(() -> session.programs().startPage());
    waitFor(() -> robot.lookup(".start").query().isVisible());
    robot.interact(() -> robot.lookup("#open-a-go").queryButton().fire());
    waitFor(() -> model.hasRun() && !robot.lookup(".start").query().isVisible());
    assertThat(area(robot).getText()).contains("a.go");
  }
}
