package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.session.Programs;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// Closes tabs and the window, and asks first what to do with unsaved changes. What is to be saved
/// is closed only when it has been.
final class Closing {
  private static final Texts TEXTS = Texts.of("app");

  private final Stage stage;
  private final SessionViewModel model;
  private final Programs programs;
  private final Consumer<Runnable> save;

  /// @param save saves the program that is looked at, asking where if need be, and does something
  ///   then
  Closing(Stage stage, SessionViewModel model, Programs programs, Consumer<Runnable> save) {
    this.stage = stage;
    this.model = model;
    this.programs = programs;
    this.save = save;
  }

  void closeTabs(List<Integer> tabs) {
    each(tabs, programs::closeTab, () -> {});
  }

  /// Does `then` unless a person wants to stay.
  void leave(Runnable then) {
    each(model.tabs().stream().map(TabEntry::id).toList(), _ -> {}, then);
  }

  private void each(List<Integer> tabs, IntConsumer action, Runnable then) {
    if (tabs.isEmpty()) {
      then.run();
      return;
    }
    int tab = tabs.getFirst();
    Runnable next =
        () -> {
          action.accept(tab);
          each(tabs.subList(1, tabs.size()), action, then);
        };
    if (!programs.losesChanges(tab)) {
      next.run();
      return;
    }
    programs.showTab(tab);
    ButtonType answer = ask(nameOf(tab));
    if (answer.getButtonData() == ButtonBar.ButtonData.YES) {
      save.accept(next);
    } else if (answer.getButtonData() == ButtonBar.ButtonData.NO) {
      next.run();
    }
  }

  private String nameOf(int tab) {
    return model.tabs().stream()
        .filter(entry -> entry.id() == tab)
        .map(TabEntry::name)
        .findFirst()
        .orElse("");
  }

  private ButtonType ask(String name) {
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            TEXTS.say("save.changes", name),
            new ButtonType(TEXTS.say("save.yes"), ButtonBar.ButtonData.YES),
            new ButtonType(TEXTS.say("save.no"), ButtonBar.ButtonData.NO),
            ButtonType.CANCEL);
    alert.initOwner(stage);
    alert.setTitle("Gopark");
    alert.setHeaderText(null);
    Theme.of(stage.getScene()).apply(alert.getDialogPane().getScene());
    return alert.showAndWait().orElse(ButtonType.CANCEL);
  }
}
