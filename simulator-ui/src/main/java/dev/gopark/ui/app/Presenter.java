package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.ui.deadlock.DeadlockViewModel;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.stage.StageViewModel;
import dev.gopark.ui.timeline.TimelineViewModel;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// Passes the session's frames to the pictures, which know no session, and their wishes back.
final class Presenter {
  private static final int MOST_RULES = 30;

  private final Session session;
  private final SessionViewModel model;
  private final Preferences preferences;
  private final StageViewModel stage;
  private final TimelineViewModel timeline;
  private final DeadlockViewModel deadlock;
  private int marked;
  private List<Finding> marks = List.of();

  Presenter(
      Session session,
      Preferences preferences,
      StageViewModel stage,
      TimelineViewModel timeline,
      DeadlockViewModel deadlock) {
    this.session = session;
    this.model = session.model();
    this.preferences = preferences;
    this.stage = stage;
    this.timeline = timeline;
    this.deadlock = deadlock;
  }

  void connect() {
    model.events().addListener(this::eventsChanged);
    model.frameProperty().subscribe(this::show);
    model.checkedProperty().subscribe(_ -> showWhetherItCompiles());
    model.bookmarks().steps().subscribe(() -> timeline.showBookmarks(model.bookmarks().steps()));
    new Motion(model, preferences).drive(stage.motionScaleProperty());
    stage.fullProperty().bindBidirectional(preferences.threadsProperty());
    model
        .selectedGoroutineProperty()
        .subscribe(id -> stage.selectedGoroutineProperty().set(id.intValue()));
    stage.selectedGoroutineProperty().subscribe(id -> session.selectGoroutine(id.intValue()));
    model
        .selectedGoroutineProperty()
        .subscribe(id -> timeline.selectedGoroutineProperty().set(id.intValue()));
    model
        .selectedGoroutineProperty()
        .subscribe(id -> deadlock.selectedGoroutineProperty().set(id.intValue()));
    deadlock.selectedObjectProperty().bindBidirectional(stage.selectedObjectProperty());
    timeline.selectedGoroutineProperty().subscribe(id -> session.selectGoroutine(id.intValue()));
  }

  private void eventsChanged(ListChangeListener.Change<? extends Event> change) {
    while (change.next()) {
      // The list loses its oldest events in a long run; only an empty one means a fresh run.
      if (change.wasRemoved()) {
        if (model.events().isEmpty()) {
          timeline.reset();
        }
      } else if (change.wasAdded()) {
        timeline.append(List.copyOf(change.getAddedSubList()));
      }
    }
  }

  private void showWhetherItCompiles() {
    deadlock.compilesProperty().set(model.hasRun() || !model.hasErrors());
  }

  private void show(@Nullable Frame frame) {
    showWhetherItCompiles();
    if (frame == null) {
      stage.clear();
      deadlock.show(List.of());
      timeline.showNow(0);
      return;
    }
    Danger danger = Danger.of(frame.findings());
    stage.show(frame.snapshot(), frame.policy(), danger.goroutines(), danger.objects());
    stage.showRules(rules(frame));
    deadlock.show(frame.findings());
    timeline.showNow(frame.step());
    showMarks(frame);
  }

  /// What was followed in the frame's step. The list of events lacks the oldest ones of a long run.
  private List<String> rules(Frame frame) {
    List<Event> events = model.events();
    int after = frame.eventCount() - frame.eventIndex();
    int end = Math.clamp((long) events.size() - after, 0, events.size());
    int start = end;
    while (start > Math.max(0, end - MOST_RULES)
        && events.get(start - 1).when().step() == frame.step()) {
      start--;
    }
    return events.subList(start, end).stream().map(Event::rule).toList();
  }

  /// A finding stays marked on the timeline when one goes back from it.
  private void showMarks(Frame frame) {
    if (frame.generation() != marked || !frame.findings().isEmpty()) {
      marked = frame.generation();
      if (!frame.findings().equals(marks)) {
        marks = frame.findings();
        timeline.showFindings(marks);
      }
    }
  }
}
