package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Breakpoints, watched expressions and questions in the window.
final class InvestigationWindowTest extends WindowDriver {
  private static final String FILE = "ping_pong.go";

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private static CodeArea area(FxRobot robot) {
    return robot.lookup("#editor-text").queryAs(CodeArea.class);
  }

  private static boolean shows(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
  }

  @Test
  void aClickBesideALineSetsABreakpointAndF8StopsThere(FxRobot robot) {
    open(robot, PING_PONG);
    int line = line();
    robot.interact(() -> area(robot).showParagraphInViewport(line - 1));
    robot.interact(() -> session.investigation().breakpoints().toggle(FILE, line));
    waitFor(() -> shows(robot, "#breakpoint-" + line));
    assertThat(robot.lookup("#next-breakpoint").query().isVisible()).isTrue();
    type(robot, KeyCode.F8);
    waitFor(() -> note(robot).startsWith("Breakpoint " + FILE + ":" + line));
    long first = step();
    type(robot, KeyCode.F8);
    waitFor(() -> step() > first && !note(robot).isEmpty());
    robot.press(KeyCode.SHIFT).press(KeyCode.F8).release(KeyCode.F8).release(KeyCode.SHIFT);
    waitFor(() -> step() == first);
    robot.clickOn("#breakpoint-" + line);
    waitFor(() -> !shows(robot, "#breakpoint-" + line));
    assertThat(session.investigation().breakpoints().all()).isEmpty();
  }

  /// A line that is reached several times.
  private int line() {
    List<String> lines = model.textProperty().get().lines().toList();
    return lines.indexOf("\t\tfmt.Println(name, ball)") + 1;
  }

  @Test
  void aConditionIsEditedAndAWrongOneSaysWhatIsWrong(FxRobot robot) {
    open(robot, PING_PONG);
    int line = line();
    robot.interact(() -> area(robot).moveTo(line - 1, 0));
    type(robot, KeyCode.F9);
    waitFor(() -> session.investigation().breakpoints().at(FILE, line) != null);
    robot.press(KeyCode.SHIFT).press(KeyCode.F9).release(KeyCode.F9).release(KeyCode.SHIFT);
    waitFor(() -> shows(robot, "#breakpoint-condition"));
    TextField condition = robot.lookup("#breakpoint-condition").queryAs(TextField.class);
    DialogPane dialog = (DialogPane) condition.getScene().getRoot();
    robot.interact(() -> condition.setText("nothing > 3"));
    robot.interact(() -> ((Button) dialog.lookupButton(ButtonType.OK)).fire());
    waitFor(
        () ->
            model.frameProperty().get().investigated().wrong().values().stream()
                .anyMatch(why -> why.contains("undefined: nothing")));
    BreakpointSpec set = session.investigation().breakpoints().at(FILE, line);
    assertThat(set.condition()).isEqualTo("nothing > 3");
    robot.clickOn("#tab-watch");
    waitFor(() -> robot.lookup(".watch-error").tryQuery().isPresent());
  }

  @Test
  void watchedExpressionsShowTheirValueOrWhatIsWrong(FxRobot robot) {
    open(robot, PING_PONG);
    robot.clickOn("#tab-watch");
    waitFor(() -> shows(robot, "#watch-new"));
    TextField field = robot.lookup("#watch-new").queryAs(TextField.class);
    robot.clickOn(field);
    waitFor(field::isFocused);
    robot.write("1 + 2");
    type(robot, KeyCode.ENTER);
    waitFor(() -> session.investigation().watches().contains("1 + 2"));
    robot.write("missing");
    type(robot, KeyCode.ENTER);
    waitFor(() -> session.investigation().watches().contains("missing"));
    robot.interact(() -> session.investigation().breakpoints().toggle(FILE, line()));
    robot.interact(session.investigation()::nextBreakpoint);
    waitFor(() -> value(robot, "1 + 2").equals("3"));
    waitFor(() -> value(robot, "missing").equals("undefined: missing"));
  }

  private static String value(FxRobot robot, String expression) {
    return robot
        .lookup((Node each) -> ("watch-value-" + expression).equals(each.getId()))
        .tryQueryAs(Label.class)
        .map(Label::getText)
        .orElse("");
  }

  @Test
  void questionsAreAskedByKeysAndAnsweredInTheStatusLine(FxRobot robot) {
    open(robot, PING_PONG);
    robot.interact(session::toEnd);
    waitFor(() -> model.frameProperty().get().atEnd());
    type(robot, KeyCode.R);
    waitFor(() -> model.noticeProperty().get().startsWith("Choose a goroutine first"));
    robot.interact(() -> session.selectGoroutine(1));
    type(robot, KeyCode.R);
    waitFor(() -> !model.frameProperty().get().atEnd());
    waitFor(() -> !note(robot).isEmpty());
    robot.interact(() -> session.selectGoroutine(1));
    long readied = step();
    type(robot, KeyCode.N);
    waitFor(() -> step() > readied);
    robot.press(KeyCode.SHIFT).press(KeyCode.N).release(KeyCode.N).release(KeyCode.SHIFT);
    waitFor(() -> step() == readied || step() < readied);
  }

  private static String note(FxRobot robot) {
    return robot.lookup("#note").queryAs(Label.class).getText();
  }
}
