package dev.gopark.ui.editor;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/// The open files as tabs that can be dragged to another place. A dot tells unsaved changes; where
/// several programs are open, a triangle tells whose run the stage shows.
final class TabStrip extends TabPane {
  private static final Texts TEXTS = Texts.of("editor");

  private final EditorViewModel model;
  private final Consumer<List<Integer>> close;
  private boolean updating;

  /// @param close asked to close the tabs with these ids
  TabStrip(EditorViewModel model, Consumer<List<Integer>> close) {
    this.model = model;
    this.close = close;
    setId("tabs");
    getStyleClass().add("editor-tabs");
    setAccessibleText(TEXTS.say("tabs"));
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    setTabDragPolicy(TabDragPolicy.REORDER);
    setMinWidth(60);
    setMaxHeight(USE_PREF_SIZE);
    model.session().tabs().subscribe(this::update);
    model.session().shownTabProperty().subscribe(_ -> select());
    getSelectionModel().selectedItemProperty().addListener((_, _, tab) -> chosen(tab));
    getTabs().addListener((ListChangeListener<Tab>) _ -> dragged());
    update();
  }

  private void update() {
    List<TabEntry> entries = model.session().tabs();
    boolean several = entries.stream().anyMatch(entry -> !entry.runs());
    updating = true;
    List<Tab> now = new ArrayList<>();
    for (TabEntry entry : entries) {
      Tab tab = find(entry.id());
      now.add(tab == null ? tab(entry.id()) : tab);
      show(now.getLast(), entry, several && entry.runs());
    }
    if (!now.equals(getTabs())) {
      getTabs().setAll(now);
    }
    updating = false;
    select();
  }

  private @Nullable Tab find(int id) {
    return getTabs().stream().filter(tab -> idOf(tab) == id).findFirst().orElse(null);
  }

  private static int idOf(Tab tab) {
    return (Integer) tab.getUserData();
  }

  private Tab tab(int id) {
    Tab tab = new Tab();
    tab.setUserData(id);
    tab.setId("tab-" + id);
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          close.accept(List.of(id));
        });
    MenuItem closing = new MenuItem(TEXTS.say("tab.close"));
    closing.setOnAction(_ -> close.accept(List.of(id)));
    MenuItem others = new MenuItem(TEXTS.say("tab.others"));
    others.setOnAction(_ -> close.accept(model.othersThan(id)));
    MenuItem reopen = new MenuItem(TEXTS.say("tab.reopen"));
    reopen.setOnAction(_ -> model.reopenTab());
    tab.setContextMenu(new ContextMenu(closing, others, reopen));
    return tab;
  }

  private static void show(Tab tab, TabEntry entry, boolean marked) {
    tab.setText(entry.modified() ? entry.name() + " •" : entry.name());
    tab.setGraphic(marked ? Kit.icon("mdi2p-play") : null);
    String runs = marked ? "\n" + TEXTS.say("tab.runs") : "";
    String modified = entry.modified() ? "\n" + TEXTS.say("tab.unsaved") : "";
    tab.setTooltip(Kit.tooltip(entry.place() + runs + modified, ""));
  }

  private void select() {
    Tab shown = find(model.session().shownTabProperty().get());
    if (shown != null) {
      updating = true;
      getSelectionModel().select(shown);
      updating = false;
    }
  }

  private void chosen(@Nullable Tab tab) {
    if (!updating && tab != null) {
      model.showTab(idOf(tab));
    }
  }

  private void dragged() {
    List<TabEntry> entries = model.session().tabs();
    if (updating || entries.size() != getTabs().size()) {
      return;
    }
    List<Integer> order = getTabs().stream().map(TabStrip::idOf).toList();
    for (int i = 0; i < order.size(); i++) {
      model.moveTab(order.get(i), i);
    }
  }
}
