package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.query.Proposal;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the editor does with Go, in the real window.
final class EditorTest extends WindowDriver {
  private static final String PROGRAM =
      """
      package main

      import "fmt"

      type account struct {
      	balance int
      }

      func (a *account) deposit(n int) { a.balance += n }

      func main() {
      	mine := &account{}
      	mine.deposit(1)
      	fmt.Println(mine.balance)
      }
      """;

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private CodeArea edit(FxRobot robot, String text) {
    robot.interact(() -> session.openScenario("", SourceFile.of("main.go", text)));
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    waitFor(() -> model.checkedProperty().get() != null && area.getText().equals(text));
    robot.interact(area::requestFocus);
    waitFor(area::isFocused);
    return area;
  }

  private static void caretAt(FxRobot robot, CodeArea area, String place, int offset) {
    robot.interact(() -> area.moveTo(area.getText().indexOf(place) + offset));
  }

  @SuppressWarnings("unchecked")
  private static ListView<Proposal> completions(FxRobot robot) {
    return robot.lookup("#completions").queryAs(ListView.class);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  @Test
  void ctrlShiftFLaysOutTheTextAndKeepsTheCaret(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM.replace("\tmine := ", "mine  :=   "));
    caretAt(robot, area, "deposit(1)", 3);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    waitFor(() -> area.getText().equals(PROGRAM));
    assertThat(area.getCaretPosition()).isEqualTo(PROGRAM.indexOf("deposit(1)") + 3);
    robot.interact(area::undo);
    assertThat(area.getText()).contains("mine  :=   ");
  }

  @Test
  void aTextWithSyntaxErrorsIsNotLaidOut(FxRobot robot) {
    String broken = PROGRAM.replace("mine := ", "mine  := }");
    CodeArea area = edit(robot, broken);
    waitFor(() -> robot.lookup("#editor-problem").query().isVisible());
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(area.getText()).isEqualTo(broken);
  }

  @Test
  void ctrlSpaceProposesMembersAndEnterWritesTheChosenOne(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM.replace("mine.deposit(1)", "mine."));
    caretAt(robot, area, "mine.\n", 5);
    press(robot, KeyCode.CONTROL, KeyCode.SPACE);
    ListView<Proposal> list = completions(robot);
    waitFor(() -> list.isVisible() && list.getItems().size() == 2);
    assertThat(list.getItems()).extracting(Proposal::name).containsExactly("deposit", "balance");
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    waitFor(() -> !list.isVisible() && area.getText().contains("mine.balance\n"));
  }

  @Test
  void whatIsTypedNarrowsTheProposals(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM.replace("fmt.Println(mine.balance)", "fmt."));
    caretAt(robot, area, "fmt.\n", 4);
    press(robot, KeyCode.CONTROL, KeyCode.SPACE);
    ListView<Proposal> list = completions(robot);
    waitFor(() -> list.isVisible() && list.getItems().size() > 5);
    robot.interact(() -> area.insertText(area.getCaretPosition(), "Printl"));
    waitFor(() -> list.getItems().size() == 1);
    press(robot, KeyCode.ESCAPE);
    waitFor(() -> !list.isVisible());
    assertThat(area.getText()).contains("fmt.Printl\n");
  }

  @Test
  void f12GoesToTheDeclaration(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM);
    caretAt(robot, area, "deposit(1)", 2);
    press(robot, KeyCode.F12);
    waitFor(() -> area.getCaretPosition() == PROGRAM.indexOf("deposit(n"));
  }

  @Test
  void f12GoesToAnotherFile(FxRobot robot, @TempDir Path folder) throws IOException {
    Path program = folder.resolve("two.txtar");
    Files.writeString(
        program,
        """
        -- go.mod --
        module m

        go 1.21
        -- main.go --
        package main

        import "m/sub"

        func main() { sub.Do() }
        -- sub/sub.go --
        package sub

        func Do() {}
        """);
    robot.interact(() -> session.open(program));
    waitFor(() -> model.hasRun());
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    robot.interact(area::requestFocus);
    waitFor(area::isFocused);
    caretAt(robot, area, "Do()", 1);
    press(robot, KeyCode.F12);
    waitFor(() -> area.getText().startsWith("package sub"));
    assertThat(area.getCaretPosition()).isEqualTo(area.getText().indexOf("Do()"));
  }

  @Test
  void anUnusedImportIsExplainedAndRemovedByOneClick(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM.replace("\tfmt.Println(mine.balance)\n", ""));
    waitFor(() -> robot.lookup("#mend").query().isVisible());
    assertThat(robot.lookup("#mend").queryButton().getText()).isEqualTo("Remove the import");
    assertThat(robot.lookup("#editor-meaning").queryLabeled().getText())
        .startsWith("Nothing of this package is used");
    robot.interact(() -> robot.lookup("#mend").queryButton().fire());
    waitFor(() -> !model.hasErrors());
    assertThat(area.getText()).doesNotContain("import");
  }

  @Test
  void aSecondDeclarationBecomesAnAssignment(FxRobot robot) {
    CodeArea area =
        edit(
            robot, PROGRAM.replace("\tmine.deposit(1)", "\tmine := &account{}\n\tmine.deposit(1)"));
    waitFor(() -> robot.lookup("#mend").query().isVisible());
    robot.interact(() -> robot.lookup("#mend").queryButton().fire());
    waitFor(() -> !model.hasErrors());
    assertThat(area.getText()).contains("\tmine = &account{}");
  }

  @Test
  void findGoesFromPlaceToPlaceAndReplacesAll(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM);
    press(robot, KeyCode.CONTROL, KeyCode.F);
    TextField query = robot.lookup("#find-query").queryAs(TextField.class);
    waitFor(query::isFocused);
    robot.interact(() -> query.setText("mine"));
    Labeled count = robot.lookup("#find-count").queryLabeled();
    waitFor(() -> count.getText().equals("3 found"));
    press(robot, KeyCode.F3);
    waitFor(() -> count.getText().equals("1 of 3"));
    press(robot, KeyCode.SHIFT, KeyCode.F3);
    waitFor(() -> count.getText().equals("3 of 3"));
    robot.interact(() -> robot.lookup("#find-with").queryAs(TextField.class).setText("hers"));
    robot.interact(() -> robot.lookup("#replace-all").queryButton().fire());
    waitFor(() -> area.getText().equals(PROGRAM.replace("mine", "hers")));
    press(robot, KeyCode.ESCAPE);
    waitFor(() -> area.isFocused() && !robot.lookup("#find-bar").query().isVisible());
  }

  @Test
  void enterIndentsAndCtrlSlashMakesComments(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM);
    caretAt(robot, area, "mine := &account{}", 18);
    press(robot, KeyCode.ENTER);
    waitFor(() -> area.getText().contains("&account{}\n\t\n"));
    caretAt(robot, area, "mine.deposit", 0);
    press(robot, KeyCode.CONTROL, KeyCode.SLASH);
    waitFor(() -> area.getText().contains("\t// mine.deposit(1)\n"));
    press(robot, KeyCode.CONTROL, KeyCode.SLASH);
    waitFor(() -> area.getText().contains("\tmine.deposit(1)\n"));
  }

  @Test
  void valuesOfTheSelectedGoroutineStandBesideTheLines(FxRobot robot) {
    edit(robot, PROGRAM);
    robot.interact(() -> session.selectGoroutine(1));
    robot.interact(() -> session.setStepSize(StepSize.LINE));
    Pane values = robot.lookup("#inline-values").queryAs(Pane.class);
    for (int i = 0; i < 20 && values.getChildren().isEmpty(); i++) {
      Frame before = model.frameProperty().get();
      robot.interact(() -> session.step(StepSize.LINE));
      waitFor(() -> model.frameProperty().get() != before);
    }
    waitFor(
        () ->
            values.getChildren().stream()
                .anyMatch(row -> row.isVisible() && row.getLayoutX() > 50));
  }

  @Test
  void theBracketsAtTheCaretAreMarked(FxRobot robot) {
    CodeArea area = edit(robot, PROGRAM);
    caretAt(robot, area, "func main() {", 12);
    int opening = PROGRAM.indexOf("func main() {") + 12;
    int closing = PROGRAM.lastIndexOf('}');
    waitFor(() -> area.getStyleOfChar(opening).contains("bracket"));
    assertThat(area.getStyleOfChar(closing)).contains("bracket");
    caretAt(robot, area, "package", 3);
    waitFor(() -> !area.getStyleOfChar(opening).contains("bracket"));
  }
}
