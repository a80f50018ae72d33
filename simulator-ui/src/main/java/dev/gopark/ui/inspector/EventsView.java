package dev.gopark.ui.inspector;

import dev.gopark.event.Event;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The events, each with its rule. A click goes there.
final class EventsView extends VBox {
  private static final Texts TEXTS = Texts.of("inspector");
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

  private final EventsViewModel model;
  private final ListView<Event> list = new ListView<>();
  private final ReadOnlyBooleanProperty front;
  private int current = -1;

  /// @param front whether its tab is selected
  EventsView(EventsViewModel model, ReadOnlyBooleanProperty front) {
    this.model = model;
    this.front = front;
    getStyleClass().add("events");
    TextField filter = new TextField();
    filter.setId("events-filter");
    filter.setPromptText(TEXTS.say("events.filter"));
    filter.setAccessibleText(TEXTS.say("events.filter.name"));
    filter.setTooltip(Kit.tooltip(TEXTS.say("events.filter.tip"), ""));
    filter.textProperty().bindBidirectional(model.filterProperty());
    list.setItems(model.events());
    list.setId("events-list");
    list.setAccessibleText(TEXTS.say("tab.events"));
    list.setPlaceholder(Kit.muted(TEXTS.say("events.none")));
    list.setCellFactory(_ -> new EventCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            goToChosen();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            goToChosen();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(filter, list);
    model.stepProperty().subscribe(_ -> showCurrent());
    filter.textProperty().subscribe(_ -> showCurrent());
    // While it is hidden the list is left alone; it catches up when its tab comes to the front.
    front.subscribe(this::showCurrent);
  }

  private void goToChosen() {
    Event chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.goTo(chosen);
    }
  }

  private void showCurrent() {
    int index = front.get() ? model.currentIndex() : current;
    if (index != current) {
      current = index;
      list.refresh();
      if (index >= 0) {
        list.scrollTo(Math.max(0, index - 5));
      }
    }
  }

  private final class EventCell extends ListCell<Event> {
    private final Label step = Kit.styled(new Label(), "event-step");
    private final Label type = Kit.styled(new Label(), "event-type");
    private final Label who = Kit.styled(new Label(), "event-who");
    private final Label rule = new Label();
    private final VBox content =
        Kit.styled(new VBox(new HBox(8, type, who, Kit.spacer(), step), rule), "event-content");

    EventCell() {
      setPrefWidth(0);
      rule.getStyleClass().add("event-rule");
      rule.setWrapText(true);
      rule.setMinHeight(0);
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
      super.updateItem(event, empty);
      boolean none = empty || event == null;
      pseudoClassStateChanged(LATER, !none && getIndex() > current);
      pseudoClassStateChanged(NOW, !none && getIndex() == current);
      if (none || event == null) {
        setGraphic(null);
        setTooltip(null);
        setContextMenu(null);
        return;
      }
      step.setText(TEXTS.say("step", event.when().step()));
      type.setText(event.type());
      who.setText(who(event));
      rule.setText(event.rule());
      setTooltip(Kit.tooltip(event.rule(), ""));
      setGraphic(content);
      setContextMenu(model.questions().ofEvent(event));
    }
  }

  private static String who(Event event) {
    String processor = event.when().processor() < 0 ? "" : "P" + event.when().processor();
    return event.goroutine() == 0 ? processor : (processor + " G" + event.goroutine()).strip();
  }
}
