package dev.gopark.ui.app;

import dev.gopark.ui.app.Command.Needs;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.text.Texts;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.transport.TransportViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fxmisc.richtext.CodeArea;

/// Everything the window can do, in one place: menus, keys and palette are made of it.
final class Commands {
  private static final Texts TEXTS = Texts.of("app");

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
            command(TEXTS.say("file.new"), "Shortcut+N", Needs.NOTHING, files::newProgram),
            command(TEXTS.say("file.new-file"), "", Needs.SINGLE_RUN, files::newFile),
            command(TEXTS.say("file.open"), "Shortcut+O", Needs.NOTHING, files::open),
            command(
                TEXTS.say("file.folder"), "Shortcut+Shift+O", Needs.NOTHING, files::openFolder)),
        List.of(
            command(TEXTS.say("file.save"), "Shortcut+S", Needs.PROGRAM, files::save),
            command(TEXTS.say("file.save-as"), "Shortcut+Shift+S", Needs.PROGRAM, files::saveAs)),
        List.of(
            command(TEXTS.say("file.close"), "Shortcut+W", Needs.PROGRAM, () -> closeTabs(true)),
            command(TEXTS.say("file.close-others"), "", Needs.PROGRAM, () -> closeTabs(false)),
            command(
                TEXTS.say("file.reopen"),
                "Shortcut+Shift+T",
                Needs.NOTHING,
                session.programs()::reopenTab)),
        List.of(command(TEXTS.say("file.recording"), "", Needs.SINGLE_RUN, files::saveRecording)),
        List.of(
            command(TEXTS.say("file.export.stage"), "", Needs.SINGLE_RUN, view::exportStage),
            command(TEXTS.say("file.export.timeline"), "", Needs.SINGLE_RUN, view::exportTimeline),
            command(TEXTS.say("file.export.film"), "", Needs.SINGLE_RUN, view::exportFilm),
            command(TEXTS.say("file.export.runs"), "", Needs.PAIR, view::exportComparison),
            command(TEXTS.say("file.export.graph"), "", Needs.GRAPH, view::exportGraph)),
        List.of(command(TEXTS.say("file.start"), "", Needs.PROGRAM, files::startPage)),
        List.of(command(TEXTS.say("file.quit"), "Shortcut+Q", Needs.NOTHING, files::quit)));
  }

  private static Command command(String label, String key, Needs needs, Runnable action) {
    return new Command(Command.Heading.FILE, label, key, needs, action);
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
            edit(TEXTS.say("edit.undo"), "Shortcut+Z", () -> area().undo()),
            edit(TEXTS.say("edit.redo"), "Shortcut+Shift+Z", () -> area().redo())),
        List.of(
            edit(TEXTS.say("edit.cut"), "Shortcut+X", () -> area().cut()),
            edit(TEXTS.say("edit.copy"), "Shortcut+C", () -> area().copy()),
            edit(TEXTS.say("edit.paste"), "Shortcut+V", () -> area().paste()),
            edit(TEXTS.say("edit.all"), "Shortcut+A", () -> area().selectAll())),
        List.of(
            edit(TEXTS.say("edit.find"), "Shortcut+F", () -> view.editor().find()),
            edit(TEXTS.say("edit.find-next"), "F3", () -> view.editor().findNext()),
            edit(TEXTS.say("edit.find-before"), "Shift+F3", () -> view.editor().findPrevious())),
        List.of(
            edit(TEXTS.say("edit.format"), "Shortcut+Shift+F", () -> view.editor().format()),
            edit(TEXTS.say("edit.comment"), "Shortcut+Slash", () -> view.editor().toggleComment()),
            edit(TEXTS.say("edit.complete"), "Shortcut+Space", () -> view.editor().complete()),
            edit(TEXTS.say("edit.definition"), "F12", () -> view.editor().goToDefinition())));
  }

  private static Command edit(String label, String key, Runnable action) {
    return new Command(Command.Heading.EDIT, label, key, Needs.SINGLE_RUN, action);
  }

  private CodeArea area() {
    return view.editor().area();
  }

  List<List<Command>> run() {
    TransportViewModel transport = view.transport();
    return List.of(
        List.of(
            run(TEXTS.say("run.run"), "Space", transport::runOrPause),
            run(TEXTS.say("run.again"), "Shortcut+R", session::runAgain)),
        List.of(
            run(TEXTS.say("run.step"), "Right", transport::step),
            run(TEXTS.say("run.back"), "Left", transport::back),
            run(TEXTS.say("run.switch"), "Shift+Right", transport::nextSwitch),
            run(TEXTS.say("run.switch-back"), "Shift+Left", transport::previousSwitch)),
        List.of(
            run(TEXTS.say("run.start"), "Home", transport::toStart),
            run(TEXTS.say("run.end"), "End", transport::toEnd),
            run(TEXTS.say("run.finding"), "F", view::toFinding)),
        List.of(
            run(TEXTS.say("run.bookmark"), "B", view::toggleBookmark),
            run(TEXTS.say("run.next-bookmark"), "Shift+B", view::nextBookmark)),
        List.of(
            run(TEXTS.say("run.slower"), "Open Bracket", transport::slower),
            run(TEXTS.say("run.faster"), "Close Bracket", transport::faster)),
        List.of(
            run(TEXTS.say("run.compare"), "C", view::toggleComparison),
            new Command(
                Command.Heading.RUN,
                TEXTS.say("run.difference"),
                "D",
                Needs.PAIR,
                () -> session.sideBySide().toDifference())),
        driving.all());
  }

  private static Command run(String label, String key, Runnable action) {
    return new Command(Command.Heading.RUN, label, key, Needs.PROGRAM, action);
  }

  List<List<Command>> history() {
    return history.all();
  }

  List<List<Command>> look() {
    return List.of(
        List.of(
            look(TEXTS.say("view.find"), "Shortcut+K", Needs.NOTHING, view::showPalette),
            look(TEXTS.say("view.stacks"), "G", Needs.SINGLE_RUN, session.investigation()::dump)),
        List.of(
            timeline(TEXTS.say("view.timeline.back"), "Alt+Left", TimelineView::goBack),
            timeline(TEXTS.say("view.timeline.forward"), "Alt+Right", TimelineView::goForward),
            timeline(TEXTS.say("view.timeline.whole"), "W", TimelineView::fit)),
        List.of(
            look(
                TEXTS.say("view.tab.next"),
                "Ctrl+Tab",
                Needs.PROGRAM,
                () -> session.programs().turnTabs(1)),
            look(
                TEXTS.say("view.tab.previous"),
                "Ctrl+Shift+Tab",
                Needs.PROGRAM,
                () -> session.programs().turnTabs(-1))),
        List.of(
            look(TEXTS.say("view.threads"), "M", Needs.PROGRAM, view::toggleThreads),
            look(TEXTS.say("view.values"), "Shift+V", Needs.PROGRAM, view::toggleInlineValues)),
        List.of(
            look(TEXTS.say("view.lecture"), "L", Needs.SINGLE_RUN, view.lectures()::begin),
            look(
                TEXTS.say("view.lecture.notes"),
                "Shift+L",
                Needs.SINGLE_RUN,
                view.lectures()::beginWithNotes)),
        List.of(
            look(TEXTS.say("view.projector"), "P", Needs.NOTHING, view::toggleProjector),
            look(TEXTS.say("view.larger"), "Shortcut+Plus", Needs.NOTHING, view::larger),
            look(TEXTS.say("view.smaller"), "Shortcut+Minus", Needs.NOTHING, view::smaller),
            look(TEXTS.say("view.normal"), "Shortcut+0", Needs.NOTHING, view::normalSize)));
  }

  private Command timeline(String label, String key, Consumer<TimelineView> action) {
    return look(label, key, Needs.SINGLE_RUN, () -> action.accept(view.timeline()));
  }

  private static Command look(String label, String key, Needs needs, Runnable action) {
    return new Command(Command.Heading.VIEW, label, key, needs, action);
  }

  List<List<Command>> help() {
    return List.of(
        List.of(
            help(TEXTS.say("help.keys"), "Shift+Slash", view::showKeys),
            help(TEXTS.say("help.tour"), "", view::beginTour),
            help(TEXTS.say("help.about"), "", view::showAbout)));
  }

  private static Command help(String label, String key, Runnable action) {
    return new Command(Command.Heading.HELP, label, key, Needs.NOTHING, action);
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
