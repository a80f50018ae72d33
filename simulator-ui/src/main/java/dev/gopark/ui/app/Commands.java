package dev.gopark.ui.app;

import dev.gopark.ui.app.Command.Needs;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.transport.TransportViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fxmisc.richtext.CodeArea;

/// Everything the window can do, in one place: menus, keys and palette are made of it.
final class Commands {
  private final MainView view;
  private final Session session;
  private final FileCommands files;
  private final HistoryCommands history;
  private final DrivingCommands driving;

  Commands(MainView view, Session session, FileCommands files) {
    this.view = view;
    this.session = session;
    this.files = files;
    this.driving = new DrivingCommands(session);
    this.history =
        new HistoryCommands(session, view.editor(), view.stage().selectedObjectProperty()::get);
  }

  /// All of them, by menu, in the order of the menus.
  List<Command> all() {
    return Stream.of(file(), edit(), run(), history(), look(), help())
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  /// Each inner list is a group of its menu.
  List<List<Command>> file() {
    return List.of(
        List.of(
            command("_New…", "Shortcut+N", Needs.NOTHING, files::newProgram),
            command("New file in this _program…", "", Needs.SINGLE_RUN, files::newFile),
            command("_Open…", "Shortcut+O", Needs.NOTHING, files::open),
            command("Open _folder…", "Shortcut+Shift+O", Needs.NOTHING, files::openFolder)),
        List.of(
            command("_Save", "Shortcut+S", Needs.PROGRAM, files::save),
            command("Save _as…", "Shortcut+Shift+S", Needs.PROGRAM, files::saveAs)),
        List.of(
            command("_Close the tab", "Shortcut+W", Needs.PROGRAM, () -> closeTabs(true)),
            command("Close all ot_her tabs", "", Needs.PROGRAM, () -> closeTabs(false)),
            command(
                "Reopen the tab closed _last",
                "Shortcut+Shift+T",
                Needs.NOTHING,
                session.programs()::reopenTab)),
        List.of(
            command("Save the run as a _recording…", "", Needs.SINGLE_RUN, files::saveRecording)),
        List.of(
            command("E_xport the stage as a picture…", "", Needs.SINGLE_RUN, view::exportStage),
            command(
                "Export the timeline as a picture…", "", Needs.SINGLE_RUN, view::exportTimeline),
            command(
                "Export an animation of the next steps…", "", Needs.SINGLE_RUN, view::exportFilm),
            command("Export the two runs as a picture…", "", Needs.PAIR, view::exportComparison),
            command(
                "Export the _wait-for graph (DOT, Mermaid, picture)…",
                "",
                Needs.GRAPH,
                view::exportGraph)),
        List.of(command("S_tart page", "", Needs.PROGRAM, files::startPage)),
        List.of(command("_Quit", "Shortcut+Q", Needs.NOTHING, files::quit)));
  }

  private static Command command(String label, String key, Needs needs, Runnable action) {
    return new Command("File", label, key, needs, action);
  }

  /// Closes the tab that is looked at, or all others.
  private void closeTabs(boolean shown) {
    int tab = session.model().shownTabProperty().get();
    files.closeTabs(
        session.model().tabs().stream()
            .map(TabEntry::id)
            .filter(id -> (id == tab) == shown)
            .toList());
  }

  List<List<Command>> edit() {
    return List.of(
        List.of(
            edit("_Undo", "Shortcut+Z", () -> area().undo()),
            edit("_Redo", "Shortcut+Shift+Z", () -> area().redo())),
        List.of(
            edit("Cu_t", "Shortcut+X", () -> area().cut()),
            edit("_Copy", "Shortcut+C", () -> area().copy()),
            edit("_Paste", "Shortcut+V", () -> area().paste()),
            edit("Select _all", "Shortcut+A", () -> area().selectAll())),
        List.of(
            edit("_Find and replace…", "Shortcut+F", () -> view.editor().find()),
            edit("Find the _next", "F3", () -> view.editor().findNext()),
            edit("Find the one _before", "Shift+F3", () -> view.editor().findPrevious())),
        List.of(
            edit("_Format as gofmt does", "Shortcut+Shift+F", () -> view.editor().format()),
            edit("C_omment out, or back in", "Shortcut+Slash", () -> view.editor().toggleComment()),
            edit("Co_mplete the word", "Shortcut+Space", () -> view.editor().complete()),
            edit("Go to the _definition", "F12", () -> view.editor().goToDefinition())));
  }

  private static Command edit(String label, String key, Runnable action) {
    return new Command("Edit", label, key, Needs.SINGLE_RUN, action);
  }

  private CodeArea area() {
    return view.editor().area();
  }

  List<List<Command>> run() {
    TransportViewModel transport = view.transport();
    return List.of(
        List.of(
            run("_Run or pause", "Space", transport::runOrPause),
            run("Run a_gain from the start", "Shortcut+R", session::runAgain)),
        List.of(
            run("_Step", "Right", transport::step),
            run("Step _back", "Left", transport::back),
            run("Step to the next s_witch", "Shift+Right", transport::nextSwitch),
            run("Back to the last switch", "Shift+Left", transport::previousSwitch)),
        List.of(
            run("To the s_tart", "Home", transport::toStart),
            run("To the _end or the next finding", "End", transport::toEnd),
            run("Show the _finding, or run to it", "F", view::toFinding)),
        List.of(
            run("_Bookmark this step, or no longer", "B", view::toggleBookmark),
            run("To the ne_xt bookmark", "Shift+B", view::nextBookmark)),
        List.of(
            run("S_lower", "Open Bracket", transport::slower),
            run("Fas_ter", "Close Bracket", transport::faster)),
        List.of(
            run("_Compare two policies side by side, or leave that", "C", view::toggleComparison),
            new Command(
                "Run",
                "To the first _difference in output",
                "D",
                Needs.PAIR,
                () -> session.sideBySide().toDifference())),
        driving.all());
  }

  private static Command run(String label, String key, Runnable action) {
    return new Command("Run", label, key, Needs.PROGRAM, action);
  }

  List<List<Command>> history() {
    return history.all();
  }

  List<List<Command>> look() {
    return List.of(
        List.of(
            look("_Find anything…", "Shortcut+K", Needs.NOTHING, view::showPalette),
            look("All goroutines' stac_ks", "G", Needs.SINGLE_RUN, session.investigation()::dump)),
        List.of(
            timeline("Timeline: _back to what was seen before", "Alt+Left", TimelineView::goBack),
            timeline("Timeline: for_ward again", "Alt+Right", TimelineView::goForward),
            timeline("Timeline: the _whole run", "W", TimelineView::fit)),
        List.of(
            look("Ne_xt tab", "Ctrl+Tab", Needs.PROGRAM, () -> session.programs().turnTabs(1)),
            look(
                "Pre_vious tab",
                "Ctrl+Shift+Tab",
                Needs.PROGRAM,
                () -> session.programs().turnTabs(-1))),
        List.of(
            look("_Threads on the stage, or not", "M", Needs.PROGRAM, view::toggleThreads),
            look(
                "_Values beside the lines, or not",
                "Shift+V",
                Needs.PROGRAM,
                view::toggleInlineValues)),
        List.of(
            look("L_ecture", "L", Needs.SINGLE_RUN, view.lectures()::begin),
            look(
                "Lecture with _notes, the room in a second window",
                "Shift+L",
                Needs.SINGLE_RUN,
                view.lectures()::beginWithNotes)),
        List.of(
            look("_Projector theme on and off", "P", Needs.NOTHING, view::toggleProjector),
            look("_Larger type", "Shortcut+Plus", Needs.NOTHING, view::larger),
            look("_Smaller type", "Shortcut+Minus", Needs.NOTHING, view::smaller),
            look("_Normal type", "Shortcut+0", Needs.NOTHING, view::normalSize)));
  }

  private Command timeline(String label, String key, Consumer<TimelineView> action) {
    return look(label, key, Needs.SINGLE_RUN, () -> action.accept(view.timeline()));
  }

  private static Command look(String label, String key, Needs needs, Runnable action) {
    return new Command("View", label, key, needs, action);
  }

  List<List<Command>> help() {
    return List.of(
        List.of(
            help("_Keys", "Shift+Slash", view::showKeys),
            help("_About Gopark", "", view::showAbout)));
  }

  private static Command help(String label, String key, Runnable action) {
    return new Command("Help", label, key, Needs.NOTHING, action);
  }

  /// Whether the command can be done now.
  ObservableValue<Boolean> available(Command command) {
    ObservableValue<Boolean> open = session.model().documentProperty().map(_ -> true).orElse(false);
    ObservableValue<Boolean> pair = session.model().sidesProperty().map(_ -> true).orElse(false);
    return switch (command.needs()) {
      case NOTHING -> open.map(_ -> true);
      case PROGRAM -> open;
      case SINGLE_RUN -> open.flatMap(is -> pair.map(two -> is && !two));
      case PAIR -> pair;
      case GRAPH ->
          session
              .model()
              .frameProperty()
              .map(_ -> Exports.withGraph(session) != null)
              .orElse(false);
    };
  }
}
