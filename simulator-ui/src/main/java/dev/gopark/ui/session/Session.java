package dev.gopark.ui.session;

import dev.gopark.event.Event;
import dev.gopark.history.StepSize;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The open program and its run. Intents are called on the JavaFX thread and return at once; the
/// work is done on one background thread, and results appear in the [SessionViewModel].
public final class Session implements AutoCloseable {
  private static final Texts TEXTS = Texts.of("session");

  private final Simulator simulator;
  private final Executor fx;
  private final SessionViewModel model = new SessionViewModel();
  private final Results results = new Results(model);
  private final SimulatorThread thread = new SimulatorThread(this::failed);
  private final Programs programs;
  private final RunPlayback playback;
  private final Player player;
  private final SideBySide sideBySide;
  private final Investigation investigation;
  private final Recordings recordings;
  private final Settings settings = new Settings(model);
  private final Lecture lecture;
  private final Driving driving;
  // What runs, or null; its texts may be older than the editor's.
  private @Nullable Checked program;

  /// @param fx runs a task on the JavaFX thread
  public Session(Simulator simulator, Executor fx) {
    this.simulator = simulator;
    this.fx = fx;
    this.programs = new Programs(simulator, thread, fx, model, new Stage());
    this.playback = new RunPlayback(new Mailbox(fx, this::show), thread::wanted);
    this.player = new Player(thread, playback, model, fx);
    this.sideBySide = new SideBySide(simulator, thread, player, model, fx);
    this.investigation = new Investigation(thread, playback, player, model, fx, this::whenFresh);
    this.driving = new Driving(thread, playback, player, simulator, settings, model);
    this.recordings =
        new Recordings(simulator, thread, fx, model, programs, settings, player, investigation);
    this.lecture = new Lecture(thread, player, playback, model, fx, this::whenFresh);
  }

  public SessionViewModel model() {
    return model;
  }

  // Programs.

  /// The intents about programs, their files and tabs.
  public Programs programs() {
    return programs;
  }

  /// Opens a file, the program in a folder or a txtar file, or a recording.
  public void open(Path path) {
    if (Recordings.isNamedSo(path)) {
      recordings.open(path);
    } else {
      programs.open(path);
    }
  }

  /// The intents about runs in files.
  public Recordings recordings() {
    return recordings;
  }

  /// Opens a program of the catalogue, a copy that has no file of its own.
  public void openScenario(String cataloguePath, SourceFile source) {
    programs.openScenario(cataloguePath, source);
  }

  /// Looks at another file of the program; nothing happens if it has no such file.
  public void show(String file) {
    programs.show(file);
  }

  /// The editor's text changed.
  public void edit(String text) {
    Document shown = model.document.get();
    if (shown != null) {
      investigation.breakpoints().edited(shown.file(), model.text.get(), text);
    }
    programs.edit(text);
  }

  /// Saves all changes to the program's own files; false when it has none yet.
  public boolean save() {
    return programs.save(() -> {});
  }

  /// Writes a file that is no part of the program, in the background.
  public void export(Path path, FileContent content) {
    programs.export(path, content);
  }

  /// The stage, as the programs see it.
  private final class Stage implements Programs.Run {
    @Override
    public @Nullable Checked program() {
      return program;
    }

    @Override
    public void load() {
      clear();
      compile(() -> {});
    }

    @Override
    public void clear() {
      pause();
      lecture.leave();
      endComparison();
      program = null;
      programs.running(null);
      programs.forget();
      model.frame.set(null);
      model.notice.set("");
      results.clear();
    }
  }

  // Runs.

  /// Compiles the text and, if it has no errors, starts a fresh run of it and does `then`.
  private void compile(Runnable then) {
    pause();
    programs.check(result -> compiled(result, then));
  }

  private void compiled(Checked result, Runnable then) {
    if (!result.runs()) {
      endComparison();
      return;
    }
    program = result;
    if (programs.running(result)) {
      settings.follow(result);
      recordings.begin();
    }
    investigation.runs();
    restart();
    recordings.begun(result);
    then.run();
  }

  /// A fresh run of the compiled program from the start.
  private void restart() {
    Checked fresh = program;
    if (fresh == null) {
      return;
    }
    model.notice.set("");
    lecture.leave();
    driving.begin(fresh);
    if (sideBySide.isOn()) {
      sideBySide.restart(fresh, settings.undecided(), settings.input());
    }
  }

  /// Runs at the chosen speed, or pauses. A changed text is compiled and run from the start.
  public void runOrPause() {
    if (model.state.get() != RunState.PAUSED) {
      pause();
    } else {
      whenFresh(player::run);
    }
  }

  /// Compiles the text as it is now and runs it from the start.
  public void runAgain() {
    compile(player::run);
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
    if (settings.setProcessors(count)) {
      restart();
    }
  }

  /// Starts the run anew with another seed.
  public void setSeed(long seed) {
    if (settings.setSeed(seed)) {
      restart();
    }
  }

  /// Starts the run anew under another policy.
  public void setPolicy(SchedulingPolicy policy) {
    if (settings.setPolicy(policy)) {
      restart();
    }
  }

  /// Runs the program under two policies side by side, from the start; all that moves a run then
  /// moves both, in step.
  public void compare(SchedulingPolicy left, SchedulingPolicy right) {
    lecture.leave();
    sideBySide.choose(left, right);
    Checked runnable = program;
    if (!freshened() && runnable != null) {
      sideBySide.restart(runnable, settings.undecided(), settings.input());
    }
  }

  /// The intents that only make sense while two runs are side by side.
  public SideBySide sideBySide() {
    return sideBySide;
  }

  /// The intents of a lecture.
  public Lecture lecture() {
    return lecture;
  }

  /// The intents of somebody who decides in the scheduler's place.
  public Driving driving() {
    return driving;
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

  /// Does `then` with the text as it is now: a changed one is compiled first.
  private void whenFresh(Runnable then) {
    if (program == null || model.stale.get()) {
      compile(then);
    } else {
      then.run();
    }
  }

  /// Compiles a changed text first; then the step that was asked for begins at the start.
  private boolean freshened() {
    boolean changed = program == null || model.stale.get();
    if (changed) {
      compile(() -> {});
    }
    return changed;
  }

  // Results, on the JavaFX thread.

  private void show(Frame frame, List<Event> events) {
    if (model.document.get() != null && program != null) {
      results.show(frame, events);
      driving.see(frame);
    }
  }

  /// Whatever goes wrong inside is Gopark's fault: say so, with the command that shows it again.
  private void failed(Throwable failure) {
    player.stop();
    fx.execute(
        () -> {
          model.state.set(RunState.PAUSED);
          Document document = model.document.get();
          String program = document == null ? "" : " " + document.argument();
          model.notice.set(
              TEXTS.say(
                  "failure",
                  String.valueOf(failure.getMessage()),
                  "gopark run " + settings.options() + program));
        });
  }

  @Override
  public void close() {
    player.cancel();
    programs.close();
    thread.close();
  }
}
