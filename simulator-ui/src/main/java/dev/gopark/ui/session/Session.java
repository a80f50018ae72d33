package dev.gopark.ui.session;

import dev.gopark.build.Target;
import dev.gopark.event.Event;
import dev.gopark.history.StepSize;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.FileEntry;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The open program and its run. Intents are called on the JavaFX thread and return at once; the
/// work is done on one background thread, and results appear in the [SessionViewModel].
public final class Session implements AutoCloseable {
  private static final long CHECK_DELAY_NANOS = 250_000_000L;

  private final Simulator simulator;
  private final Executor fx;
  private final SessionViewModel model = new SessionViewModel();
  private final Results results = new Results(model);
  private final SimulatorThread thread = new SimulatorThread(this::failed);
  private final Saver saver;
  private final RunPlayback playback;
  private final Player player;
  private final SideBySide sideBySide;
  private final Investigation investigation;
  private Future<?> pendingCheck = CompletableFuture.completedFuture(null);
  private int edits;
  // Whether the directives of a program just opened have still to be followed.
  private boolean directivesDue;
  private @Nullable Workspace workspace;
  // What runs, or null; its texts may be older than the editor's.
  private @Nullable Checked program;

  /// @param fx runs a task on the JavaFX thread
  public Session(Simulator simulator, Executor fx) {
    this.simulator = simulator;
    this.fx = fx;
    this.saver = new Saver(thread, fx, model);
    this.playback = new RunPlayback(new Mailbox(fx, this::show), thread::wanted);
    this.player = new Player(thread, playback, model, fx);
    this.sideBySide = new SideBySide(simulator, thread, player, model, fx);
    this.investigation = new Investigation(thread, playback, player, model, fx);
  }

  public SessionViewModel model() {
    return model;
  }

  // Programs.

  /// Opens a file, or the program in a folder or a txtar file; a message appears when it cannot be
  /// read.
  public void open(Path path) {
    thread.execute(
        () -> {
          try {
            Workspace opened = Workspace.open(path, simulator);
            fx.execute(() -> adopt(opened));
          } catch (IOException e) {
            fx.execute(() -> model.notice.set(Documents.message(e)));
          }
        });
  }

  /// Opens a program of the catalogue, a copy that has no file of its own.
  public void openScenario(String cataloguePath, SourceFile source) {
    adopt(Workspace.of(source, cataloguePath));
  }

  public void newProgram() {
    adopt(Workspace.untitled());
  }

  /// Back to the start page.
  public void closeProgram() {
    pause();
    endComparison();
    program = null;
    workspace = null;
    edits++;
    model.files.clear();
    model.document.set(null);
    model.frame.set(null);
    model.checked.set(null);
    model.modified.set(false);
    model.stale.set(false);
    model.notice.set("");
    results.clear();
  }

  private void adopt(Workspace opened) {
    closeProgram();
    workspace = opened;
    directivesDue = true;
    show(opened.firstDocument());
    investigation.open(opened.firstDocument().argument());
    filesChanged();
    compile(false);
  }

  private void show(Document document) {
    model.text.set(document.text());
    model.document.set(document);
  }

  /// Looks at another file of the program; nothing happens if it has no such file.
  public void show(String file) {
    Document shown = model.document.get();
    Workspace now = workspace;
    if (now != null && shown != null && now.has(file) && !shown.file().equals(file)) {
      show(now.document(file));
    }
  }

  /// What the view model says of the files follows from the workspace.
  private void filesChanged() {
    Workspace now = workspace;
    if (now == null) {
      return;
    }
    List<FileEntry> entries =
        now.files().stream().map(file -> new FileEntry(file, now.isModified(file))).toList();
    if (!entries.equals(model.files)) {
      model.files.setAll(entries);
    }
    model.modified.set(now.isModified());
  }

  /// The editor's text changed.
  public void edit(String text) {
    Workspace now = workspace;
    Document shown = model.document.get();
    if (text.equals(model.text.get()) || now == null || shown == null) {
      return;
    }
    edits++;
    investigation.breakpoints().edited(shown.file(), model.text.get(), text);
    model.text.set(text);
    now.edit(shown.file(), text);
    filesChanged();
    Checked running = program;
    model.stale.set(running != null && now.differsFrom(running));
    pendingCheck.cancel(false);
    int edit = edits;
    Target target = now.current();
    pendingCheck =
        thread.later(
            CHECK_DELAY_NANOS,
            () -> {
              Checked result = simulator.check(target);
              fx.execute(() -> checked(result, edit));
            });
  }

  private void checked(Checked result, int edit) {
    Workspace now = workspace;
    if (edit == edits && now != null) {
      now.add(result);
      model.checked.set(result);
      filesChanged();
    }
  }

  /// Saves all changes to the program's own files; false when it has none yet. The old content of a
  /// file stays until the new one is complete.
  public boolean save() {
    Workspace now = workspace;
    Document shown = model.document.get();
    return now != null && shown != null && saver.save(now, shown.file(), this::filesChanged);
  }

  /// Saves the shown file to `path`. A program of one file goes on from there; of several files, a
  /// copy is left there.
  public void saveAs(Path path) {
    String text = model.text.get();
    Workspace now = workspace;
    boolean moves = now != null && now.isOneFile();
    saver.write(
        path,
        () -> {
          Documents.write(path, text);
          Workspace moved = moves ? Workspace.open(path, simulator) : null;
          return () -> goOn(moved);
        });
  }

  /// Goes on in another place with the text as it is now.
  private void goOn(@Nullable Workspace moved) {
    if (moved != null && model.document.get() != null) {
      moved.edit(moved.firstDocument().file(), model.text.get());
      workspace = moved;
      model.document.set(moved.firstDocument());
      filesChanged();
    }
  }

  /// Writes a file that is no part of the program, in the background.
  public void export(Path path, FileContent content) {
    saver.export(path, content);
  }

  // Runs.

  /// Compiles the text and, if it has no errors, starts a fresh run of it.
  private void compile(boolean thenRun) {
    pause();
    pendingCheck.cancel(false);
    int edit = ++edits;
    Workspace now = workspace;
    if (now == null) {
      return;
    }
    Target target = now.current();
    thread.execute(
        () -> {
          Checked result = simulator.check(target);
          fx.execute(() -> compiled(result, edit, thenRun));
        });
  }

  private void compiled(Checked result, int edit, boolean thenRun) {
    if (edit != edits) {
      return;
    }
    checked(result, edit);
    if (!result.runs()) {
      endComparison();
      return;
    }
    if (directivesDue) {
      directivesDue = false;
      model.processors.set(result.processors().orElse(Config.DEFAULT.processors()));
      model.seed.set(result.seed().orElse(Config.DEFAULT.seed()));
      SchedulingPolicy asked = result.policy();
      model.policy.set(asked == null ? Config.DEFAULT.policy() : asked);
    }
    program = result;
    model.stale.set(false);
    restart();
    if (thenRun) {
      player.run();
    }
  }

  /// A fresh run of the compiled program from the start.
  private void restart() {
    Checked fresh = program;
    if (fresh == null) {
      return;
    }
    model.notice.set("");
    Config config = config();
    player.begin(
        () -> {
          playback.load(simulator.record(fresh, config));
          return playback;
        });
    if (sideBySide.isOn()) {
      sideBySide.restart(fresh, config);
    }
  }

  private Config config() {
    return Config.DEFAULT
        .withProcessors(model.processors.get())
        .withSeed(model.seed.get())
        .withPolicy(model.policy.get());
  }

  /// Runs at the chosen speed, or pauses. A changed text is compiled and run from the start.
  public void runOrPause() {
    if (model.state.get() != RunState.PAUSED) {
      pause();
    } else if (model.stale.get() || program == null) {
      compile(true);
    } else {
      player.run();
    }
  }

  /// Compiles the text as it is now and runs it from the start.
  public void runAgain() {
    compile(true);
  }

  /// As fast as possible to the end or the next finding; [#pause] cancels.
  public void toEnd() {
    if (!freshened()) {
      player.toEnd();
    }
  }

  /// Runs to exactly that step, or virtual time of two runs, or to the end if that comes first;
  /// [#pause] cancels.
  public void runTo(long place) {
    pause();
    player.runTo(place);
  }

  /// One step on; [#pause] cancels one that finds no end.
  public void step(StepSize by) {
    if (!freshened()) {
      player.step(by);
    }
  }

  public void back(StepSize by) {
    player.back(by);
  }

  public void toStart() {
    seek(0);
  }

  /// Moves to a recorded step, or of two runs side by side to a virtual time. While many are asked
  /// for, only the last one counts.
  public void seek(long place) {
    player.seek(place);
  }

  public void pause() {
    player.pause();
  }

  public void setStepSize(StepSize chosen) {
    player.setStepSize(chosen);
  }

  public void setSpeed(Speed speed) {
    player.setSpeed(speed);
  }

  /// Starts the run anew with another number of processors.
  public void setProcessors(int count) {
    if (count != model.processors.get()) {
      model.processors.set(Math.clamp(count, 1, Config.MAX_PROCESSORS));
      restart();
    }
  }

  /// Starts the run anew with another seed.
  public void setSeed(long seed) {
    if (seed != model.seed.get()) {
      model.seed.set(seed);
      restart();
    }
  }

  /// Starts the run anew under another policy.
  public void setPolicy(SchedulingPolicy policy) {
    if (policy != model.policy.get()) {
      model.policy.set(policy);
      restart();
    }
  }

  /// Runs the program under two policies side by side, from the start; all that moves a run then
  /// moves both, in step.
  public void compare(SchedulingPolicy left, SchedulingPolicy right) {
    sideBySide.choose(left, right);
    Checked runnable = program;
    if (!freshened() && runnable != null) {
      sideBySide.restart(runnable, config());
    }
  }

  /// The intents that only make sense while two runs are side by side.
  public SideBySide sideBySide() {
    return sideBySide;
  }

  /// Back to the single run, which is where it was.
  public void endComparison() {
    if (sideBySide.isOn()) {
      sideBySide.end(playback);
    }
  }

  /// Chooses a goroutine to look into; 0 for none.
  public void selectGoroutine(int goroutine) {
    investigation.select(goroutine);
  }

  /// The intents that look into the single run.
  public Investigation investigation() {
    return investigation;
  }

  public void dismissNotice() {
    model.notice.set("");
  }

  /// Compiles a changed text first; then the step that was asked for begins at the start.
  private boolean freshened() {
    boolean changed = program == null || model.stale.get();
    if (changed) {
      compile(false);
    }
    return changed;
  }

  // Results, on the JavaFX thread.

  private void show(Frame frame, List<Event> events) {
    if (model.document.get() != null && program != null) {
      results.show(frame, events);
    }
  }

  /// Whatever goes wrong inside is Gopark's fault: say so, with the command that shows it again.
  private void failed(Throwable failure) {
    player.stop();
    fx.execute(
        () -> {
          model.state.set(RunState.PAUSED);
          Document document = model.document.get();
          model.notice.set(
              "This is an error of Gopark's: "
                  + failure.getMessage()
                  + ". To see it again: gopark run --procs "
                  + model.processors.get()
                  + " --seed "
                  + model.seed.get()
                  + (document == null ? "" : " " + document.argument()));
        });
  }

  @Override
  public void close() {
    player.cancel();
    thread.close();
  }
}
