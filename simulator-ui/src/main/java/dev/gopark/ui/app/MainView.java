package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.compare.CompareView;
import dev.gopark.ui.compare.CompareViewModel;
import dev.gopark.ui.deadlock.DeadlockView;
import dev.gopark.ui.deadlock.DeadlockViewModel;
import dev.gopark.ui.editor.EditorView;
import dev.gopark.ui.editor.EditorViewModel;
import dev.gopark.ui.inspector.InspectorView;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.palette.PaletteView;
import dev.gopark.ui.scheduling.SchedulingView;
import dev.gopark.ui.scheduling.SchedulingViewModel;
import dev.gopark.ui.session.Dump;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.Shelf;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import dev.gopark.ui.start.StartView;
import dev.gopark.ui.start.StartViewModel;
import dev.gopark.ui.template.TemplateView;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.timeline.TimelineViewModel;
import dev.gopark.ui.transport.TransportView;
import dev.gopark.ui.transport.TransportViewModel;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

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
  private final StageViewModel stage = new StageViewModel();
  private final StageView stageView;
  private final TimelineView timelineView;
  private final DeadlockView deadlockView;
  private final FileCommands files;
  private final Node start;
  private final Overlay overlay = new Overlay();
  private final Lectures lectures;
  private final Commands commands;
  private final Palette palette;

  MainView(Session session, Shelf shelf, Preferences preferences, FileCommands files) {
    this.session = session;
    this.preferences = preferences;
    this.files = files;
    transport = new TransportViewModel(session);
    transportView = new TransportView(transport);
    editor = new EditorView(new EditorViewModel(session), files::closeTabs);
    editor.inlineValuesProperty().bindBidirectional(preferences.inlineValuesProperty());
    DeadlockViewModel deadlock = new DeadlockViewModel();
    deadlockView = new DeadlockView(deadlock);
    deadlockView.setOnSelect(session::selectGoroutine);
    deadlockView.setOnGoTo(editor::goTo);
    deadlockView.reducedMotionProperty().bind(preferences.reducedMotionProperty());
    SchedulingView decisions = new SchedulingView(new SchedulingViewModel(session));
    inspector = new InspectorView(session, deadlockView, decisions, editor::goTo);
    TimelineViewModel timeline = new TimelineViewModel();
    new Presenter(session, preferences, stage, timeline, deadlock).connect();
    timelineView = new TimelineView(timeline);
    timelineView.setOnSeek(session::seek);
    stageView = new StageView(stage);
    TokenMenu.install(stageView, session);
    workspace = workspace(stageView, timelineView);
    compare = compare();
    start =
        new StartView(
            new StartViewModel(session, shelf, preferences.recent()),
            files::newProgram,
            files::open);
    getStylesheets()
        .add(
            Objects.requireNonNull(MainView.class.getResource("/dev/gopark/ui/app/app.css"))
                .toExternalForm());
    lectures = new Lectures(session, preferences);
    commands = new Commands(this, session, files);
    palette = new Palette(commands, session, shelf, preferences, files);
    BorderPane window = new BorderPane(new StackPane(workspace, compare, start));
    window.setTop(
        new VBox(
            new Menus(commands, preferences, files).bar(),
            new RecoveryBar(session),
            transportView));
    window.setBottom(new StatusBar(session));
    getStyleClass().add("main");
    getChildren().addAll(window, lectures, overlay);
    setFocusTraversable(true);
    session.model().documentProperty().subscribe(this::contentChanged);
    session.model().sidesProperty().subscribe(this::contentChanged);
    contentChanged();
    session.model().dumpProperty().subscribe(this::showDump);
    overlay.setOnClose(session.investigation()::closeDump);
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
    rows.setDividerPositions(0.74);
    SplitPane.setResizableWithParent(editor, false);
    SplitPane.setResizableWithParent(inspector, false);
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

  StageViewModel stage() {
    return stage;
  }

  TransportViewModel transport() {
    return transport;
  }

  /// Whether a program is open, and no overlay hides it.
  boolean programShows() {
    return !start.isVisible() && !overlay.isVisible() && !lectures.isOn();
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

  Lectures lectures() {
    return lectures;
  }

  /// Whether a page lies over everything else.
  boolean overlayShows() {
    return overlay.isVisible();
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

  void exportStage() {
    files.exportPicture("stage", stageView);
  }

  void exportFilm() {
    files.exportFilm(stageView);
  }

  /// The part of the window with this name: `stage`, `timeline`, `graph` or all of it; null when it
  /// does not show.
  @Nullable Region part(String name) {
    return switch (name) {
      case "stage" -> stageView;
      case "timeline" -> timelineView;
      case "graph" -> (Region) deadlockView.lookup(".gp-wait-graph");
      default -> this;
    };
  }

  void exportTimeline() {
    files.exportPicture("timeline", timelineView);
  }

  void exportComparison() {
    files.exportPicture("two runs", compare);
  }

  void exportGraph() {
    Finding finding = Exports.withGraph(session);
    Node graph = deadlockView.lookup(".gp-wait-graph");
    if (finding != null && graph != null) {
      files.exportGraph(finding, graph);
    }
  }

  void toggleProjector() {
    boolean on = preferences.themeProperty().get() == Theme.PROJECTOR;
    preferences.themeProperty().set(on ? Theme.LIGHT : Theme.PROJECTOR);
  }

  TimelineView timeline() {
    return timelineView;
  }

  void toggleBookmark() {
    Frame frame = session.model().frameProperty().get();
    if (frame != null) {
      session.model().bookmarks().toggle(frame.step());
    }
  }

  void nextBookmark() {
    Frame frame = session.model().frameProperty().get();
    if (frame != null) {
      session.seek(session.model().bookmarks().next(frame.step()));
    }
  }

  void toggleThreads() {
    preferences.threadsProperty().set(!preferences.threadsProperty().get());
  }

  void toggleInlineValues() {
    preferences.inlineValuesProperty().set(!preferences.inlineValuesProperty().get());
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
    overlay.showKeys(commands.all());
  }

  void showPalette() {
    PaletteView found =
        new PaletteView(
            palette.open(),
            chosen -> {
              overlay.close();
              chosen.action().run();
            });
    overlay.showBare(found);
  }

  /// Offers programs to begin with.
  void showTemplates() {
    overlay.showBare(
        new TemplateView(
            template -> {
              overlay.close();
              session.programs().newProgram(template.file, template.text());
            }));
  }

  private void showDump(@Nullable Dump dump) {
    if (dump != null) {
      overlay.showDump(dump);
    }
  }

  Commands commands() {
    return commands;
  }

  void showAbout() {
    overlay.showAbout();
  }
}
