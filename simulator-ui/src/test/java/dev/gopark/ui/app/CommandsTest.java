package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.WindowDriver;
import dev.gopark.ui.palette.PaletteEntry;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Menus, keys and the palette are made of one list of commands.
final class CommandsTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void everyCommandIsInAMenuAndNoKeyDoesTwoThings(FxRobot robot) {
    List<Command> all = window.view().commands().all();
    List<String> keys = all.stream().map(Command::key).filter(key -> !key.isEmpty()).toList();
    assertThat(keys).doesNotHaveDuplicates();
    keys.forEach(key -> assertThat(KeyCombination.valueOf(key)).isNotNull());
    List<String> items =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .map(MenuItem::getText)
            .toList();
    for (Command command : all) {
      assertThat(items)
          .as(command.label())
          .anyMatch(text -> text != null && text.startsWith(command.label()));
    }
  }

  @Test
  void thePaletteIsOpenedFromTheEditorToo(FxRobot robot) {
    open(robot, PING_PONG);
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    robot.interact(area::requestFocus);
    palette(robot);
    robot.write("to the end");
    ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
    waitFor(() -> list.getSelectionModel().getSelectedItem().text().startsWith("To the end"));
    type(robot, KeyCode.ENTER);
    waitFor(() -> model.frameProperty().get().atEnd());
    assertThat(model.modifiedProperty().get()).isFalse();
    assertThat(robot.lookup("#palette-field").tryQuery()).isEmpty();
  }

  @Test
  void thePaletteFindsGoroutinesStepsPoliciesAndPrograms(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    choose(robot, "Run to step", "3000");
    waitFor(() -> step() == 3000 && !model.running());
    choose(robot, "G3", "g3");
    waitFor(() -> model.selectedGoroutineProperty().get() == 3);
    choose(robot, "static", "policy static");
    waitFor(() -> model.policyProperty().get() == SchedulingPolicy.STATIC);
    waitFor(() -> model.frameProperty().get().policy() == SchedulingPolicy.STATIC);
    choose(robot, "Ping", "ping");
    waitFor(() -> model.documentProperty().get().name().equals("ping_pong.go"));
  }

  private void choose(FxRobot robot, String expected, String query) {
    palette(robot);
    robot.write(query);
    ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
    waitFor(
        () -> {
          PaletteEntry best = list.getSelectionModel().getSelectedItem();
          return best != null && best.text().startsWith(expected);
        });
    type(robot, KeyCode.ENTER);
  }

  @Test
  void withoutAProgramOnlyWhatNeedsNoneIsFound(FxRobot robot) {
    palette(robot);
    ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
    assertThat(list.getItems()).extracting(PaletteEntry::text).doesNotContain("Step", "Save");
    assertThat(list.getItems()).extracting(PaletteEntry::text).contains("New…", "Dark");
    type(robot, KeyCode.DOWN);
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    type(robot, KeyCode.UP);
    type(robot, KeyCode.UP);
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(list.getItems().size() - 1);
    type(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#palette-field").tryQuery()).isEmpty();
  }

  @Test
  void theStacksOfAllGoroutinesAreTextInGosFormat(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    robot.interact(() -> session.runTo(5000));
    waitFor(() -> step() == 5000 && !model.running());
    type(robot, KeyCode.G);
    waitFor(() -> robot.lookup("#dump-text").tryQuery().isPresent());
    TextArea text = robot.lookup("#dump-text").queryAs(TextArea.class);
    assertThat(text.getText())
        .startsWith("goroutine ")
        .contains("goroutine 1 [select (no cases)]:\nmain.main()\n\t", "created by main.main");
    assertThat(text.isEditable()).isFalse();
    robot.interact(() -> robot.lookup("#dump-copy").queryButton().fire());
    assertThat(clipboard(robot)).isEqualTo(text.getText());
    type(robot, KeyCode.ESCAPE);
    waitFor(() -> model.dumpProperty().get() == null);
    robot.interact(() -> robot.lookup("#dump").queryButton().fire());
    waitFor(() -> robot.lookup("#dump-text").tryQuery().isPresent());
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  @Test
  void theKeysArePrintedOnAPageOfTheirOwn(FxRobot robot) {
    open(robot, PING_PONG);
    robot.press(KeyCode.SHIFT, KeyCode.SLASH).release(KeyCode.SLASH, KeyCode.SHIFT);
    waitFor(() -> robot.lookup(".overlay-key").tryQuery().isPresent());
    assertThat(robot.lookup(".overlay-key").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("Space", "→", "Shift+→", "Ctrl+K", "C", "G", "[", "Ctrl +", "1 … 9");
  }

  private void palette(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    waitFor(() -> robot.lookup("#palette-field").tryQuery().isPresent());
    waitFor(() -> robot.lookup("#palette-field").query().isFocused());
  }
}
