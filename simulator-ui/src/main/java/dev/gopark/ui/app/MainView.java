package dev.gopark.ui.app;

import dev.gopark.ui.compare.CompareView;
import dev.gopark.ui.compare.CompareViewModel;
import dev.gopark.ui.deadlock.DeadlockView;
import dev.gopark.ui.deadlock.DeadlockViewModel;
import dev.gopark.ui.editor.EditorView;
import dev.gopark.ui.editor.EditorViewModel;
import dev.gopark.ui.inspector.InspectorView;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.Shelf;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import dev.gopark.ui.start.StartView;
import dev.gopark.ui.start.StartViewModel;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.timeline.TimelineViewModel;
import dev.gopark.ui.transport.TransportView;
import dev.gopark.ui.transport.TransportViewModel;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Everything inside the window: menus, transport, editor, stage, inspector, timeline and status
/// bar; or the start page.
public final class MainView extends StackPane {
  private final Session session;
  private final Preferences preferences;
  private final TransportViewModel transport;
  private final TransportView transportView;
  private final EditorView editor;
  private final InspectorView inspector;
  private final Node workspace;
  private final CompareView compare;
  private final Node start;
  private final Overlay overlay = new Overlay();

  MainView(Session session, Shelf shelf, Preferences preferences, FileCommands files) {
    this.session = session;
    this.preferences = preferences;
    transport = new TransportViewModel(session);
    transportView = new TransportView(transport);
    editor = new EditorView(new EditorViewModel(session));
    DeadlockViewModel deadlock = new DeadlockViewModel();
    DeadlockView deadlockView = new DeadlockView(deadlock);
    deadlockView.setOnSelect(session::selectGoroutine);
    deadlockView.setOnGoTo(editor::goTo);
    deadlockView.reducedMotionProperty().bind(preferences.reducedMotionProperty());
    inspector = new InspectorView(session, deadlockView, editor::goTo);
    StageViewModel stage = new StageViewModel();
    TimelineViewModel timeline = new TimelineViewModel();
    new Presenter(session, preferences, stage, timeline, deadlock).connect();
    TimelineView timelineView = new TimelineView(timeline);
    timelineView.setOnSeek(session::seek);
    workspace = workspace(new StageView(stage), timelineView);
    compare = compare();
    start = new StartView(new StartViewModel(session, shelf, preferences.recent()), files::open);
    getStylesheets()
        .add(
            Objects.requireNonNull(MainView.class.getResource("/dev/gopark/ui/app/app.css"))
                .toExternalForm());
    BorderPane window = new BorderPane(new StackPane(workspace, compare, start));
    window.setTop(new VBox(new Menus(this, session, preferences, files).bar(), transportView));
    window.setBottom(new StatusBar(session));
    getStyleClass().add("main");
    getChildren().addAll(window, overlay);
    setFocusTraversable(true);
    session.model().documentProperty().subscribe(this::contentChanged);
    session.model().sidesProperty().subscribe(this::contentChanged);
  }

  private CompareView compare() {
    StageViewModel left = new StageViewModel();
    StageViewModel right = new StageViewModel();
    new PairPresenter(session, preferences).connect(left, right);
    return new CompareView(
        new CompareViewModel(session), new StageView(left), new StageView(right));
  }

  private Node workspace(Node stage, Node timeline) {
    SplitPane columns = new SplitPane(editor, stage, inspector);
    columns.setId("columns");
    columns.setDividerPositions(0.27, 0.73);
    SplitPane rows = new SplitPane(columns, timeline);
    rows.setId("rows");
    rows.setOrientation(Orientation.VERTICAL);
    rows.setDividerPositions(0.765);
    SplitPane.setResizableWithParent(editor, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(timeline, false);
    editor.setMinWidth(220);
    inspector.setMinWidth(240);
    return rows;
  }

  /// Shows the start page, the open program, or two runs of it.
  private void contentChanged() {
    boolean open = session.model().documentProperty().get() != null;
    boolean pair = comparing();
    workspace.setVisible(open && !pair);
    compare.setVisible(open && pair);
    transportView.setVisible(open);
    transportView.setManaged(open);
    start.setVisible(!open);
    if (open) {
      requestFocus();
    }
  }

  EditorView editor() {
    return editor;
  }

  TransportViewModel transport() {
    return transport;
  }

  /// Whether a program is open, and no overlay hides it.
  boolean programShows() {
    return !start.isVisible() && !overlay.isVisible();
  }

  /// Whether two runs show side by side.
  boolean comparing() {
    return session.model().sidesProperty().get() != null;
  }

  void toggleComparison() {
    if (comparing()) {
      session.endComparison();
    } else {
      transport.compare();
    }
  }

  void toDifference() {
    if (comparing()) {
      session.toDifference();
    }
  }

  /// Closes what covers the window's usual content; false when nothing does.
  boolean closeOverlay() {
    if (overlay.isVisible()) {
      overlay.close();
      return true;
    }
    boolean pair = comparing();
    session.endComparison();
    return pair;
  }

  /// Shows the finding at the cursor, or runs to the next one.
  void toFinding() {
    if (session.model().findings().isEmpty()) {
      session.toEnd();
    } else {
      inspector.showFindings();
    }
  }

  void toggleProjector() {
    boolean on = preferences.themeProperty().get() == Theme.PROJECTOR;
    preferences.themeProperty().set(on ? Theme.LIGHT : Theme.PROJECTOR);
  }

  void chooseGoroutine(int number) {
    session.selectGoroutine(number);
  }

  void larger() {
    preferences.setTypeScale(preferences.typeScaleProperty().get() + 0.1);
  }

  void smaller() {
    preferences.setTypeScale(preferences.typeScaleProperty().get() - 0.1);
  }

  void normalSize() {
    preferences.setTypeScale(1);
  }

  void showKeys() {
    overlay.showKeys();
  }

  void showAbout() {
    overlay.showAbout();
  }
}
