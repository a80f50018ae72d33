package dev.gopark.ui.inspector;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The tabs Deadlock, Goroutine, Events and Output. The deadlock tab comes to the front when a
/// finding appears, the goroutine tab when one is chosen, unless expressions are watched.
public final class InspectorView extends TabPane {
  private static final Texts TEXTS = Texts.of("inspector");

  private final Tab deadlock;
  private final Tab scheduling;
  private final Consumer<String> goTo;
  private List<Finding> shown = List.of();

  /// @param findings shows what is wrong with the run
  /// @param decisions what a person could decide, shown while the person is the scheduler
  /// @param goTo shows a `file:line` in the editor
  public InspectorView(Session session, Node findings, Node decisions, Consumer<String> goTo) {
    this.goTo = goTo;
    getStyleClass().add("inspector");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    InspectorView.class.getResource("/dev/gopark/ui/inspector/inspector.css"))
                .toExternalForm());
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setTabDragPolicy(TabDragPolicy.FIXED);
    deadlock = tab("deadlock", findings);
    Tab goroutine = tab("goroutine", new GoroutineView(new GoroutineViewModel(session)));
    Tab watch = tab("watch", new WatchView(new WatchViewModel(session), goTo));
    Tab events = tab("events", new Pane());
    events.setContent(new EventsView(new EventsViewModel(session), events.selectedProperty()));
    Tab output = tab("output", new OutputView(session));
    scheduling = tab("schedule", decisions);
    getTabs().addAll(deadlock, goroutine, watch, events, output);
    session.driving().onProperty().subscribe(this::showDecisions);
    session.model().frameProperty().subscribe(this::frameChanged);
    session
        .model()
        .selectedGoroutineProperty()
        .subscribe(
            id -> {
              if (id.intValue() != 0
                  && shown.isEmpty()
                  && !watch.isSelected()
                  && !scheduling.isSelected()) {
                getSelectionModel().select(goroutine);
              }
            });
  }

  /// Brings the findings to the front.
  public void showFindings() {
    getSelectionModel().select(deadlock);
  }

  private void showDecisions(boolean wanted) {
    getTabs().remove(scheduling);
    if (wanted) {
      getTabs().addFirst(scheduling);
      getSelectionModel().select(scheduling);
    }
  }

  private static Tab tab(String name, Node content) {
    Tab tab = new Tab(TEXTS.say("tab." + name), content);
    tab.setId("tab-" + name);
    return tab;
  }

  private void frameChanged(@Nullable Frame frame) {
    List<Finding> now = frame == null ? List.of() : frame.findings();
    boolean appeared = shown.isEmpty() && now.stream().anyMatch(Finding::certain);
    shown = now;
    if (appeared) {
      getSelectionModel().select(deadlock);
      now.stream()
          .filter(Finding::certain)
          .flatMap(finding -> finding.positions().stream())
          .findFirst()
          .ifPresent(goTo);
    }
  }
}
