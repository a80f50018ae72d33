package dev.gopark.ui.session;

import dev.gopark.event.Event;
import dev.gopark.history.StepSize;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open program and its run. Intents are called on the JavaFX thread and return at once; the
/// work is done on one background thread, and results appear in the [SessionViewModel].
public final class Session implements AutoCloseable {
  private static final String NEW_PROGRAM =
      """
      package main

      import "fmt"

      func main() {
      	done := make(chan string)
      	go func() {
      		done <- "hello from a goroutine"
      	}()
      	fmt.Println(<-done)
      }
      """;

  private static final long CHECK_DELAY_NANOS = 250_000_000L;
  private static final int MOST_EVENTS = 200_000;
  private static final int MOST_LINES = 50_000;

  private final Simulator simulator;
  private final Executor fx;
  private final SessionViewModel model = new SessionViewModel();
  private final SimulatorThread thread = new SimulatorThread(this::failed);
  private final Playback playback;
  private final Player player;
  private Future<?> pendingCheck = CompletableFuture.completedFuture(null);
  private OutputLines outputLines = new OutputLines();
  private int edits;
  private String savedText = "";
  // What runs, or null; its text may be older than the editor's.
  private @Nullable Checked program;

  /// @param fx runs a task on the JavaFX thread
  public Session(Simulator simulator, Executor fx) {
    this.simulator = simulator;
    this.fx = fx;
    this.playback = new Playback(new Mailbox(fx, this::show), thread::wanted);
    this.player = new Player(thread, playback, model, fx);
  }

  public SessionViewModel model() {
    return model;
  }

  // Programs.

  /// Opens a file; a message appears when it cannot be read.
  public void open(Path path) {
    thread.execute(
        () -> {
          try {
            String text = Documents.read(path);
            String name = String.valueOf(path.getFileName());
            fx.execute(() -> adopt(new Document(name, path, text, null)));
          } catch (IOException e) {
            fx.execute(() -> model.notice.set(message(e)));
          }
        });
  }

  /// Opens a program of the catalogue, a copy that has no file of its own.
  public void openScenario(String cataloguePath, SourceFile source) {
    adopt(new Document(source.baseName(), null, source.text(), cataloguePath));
  }

  public void newProgram() {
    adopt(new Document("untitled.go", null, NEW_PROGRAM, null));
  }

  /// Back to the start page.
  public void closeProgram() {
    pause();
    program = null;
    edits++;
    model.document.set(null);
    model.frame.set(null);
    model.checked.set(null);
    model.modified.set(false);
    model.stale.set(false);
    model.notice.set("");
    clearRun();
  }

  private void adopt(Document document) {
    closeProgram();
    savedText = document.text();
    model.text.set(document.text());
    model.document.set(document);
    compile(true, false);
  }

  /// The editor's text changed.
  public void edit(String text) {
    if (text.equals(model.text.get())) {
      return;
    }
    edits++;
    model.text.set(text);
    model.modified.set(!text.equals(savedText));
    Checked running = program;
    model.stale.set(running != null && !running.source().text().equals(text));
    pendingCheck.cancel(false);
    int edit = edits;
    SourceFile source = source();
    pendingCheck =
        thread.later(
            CHECK_DELAY_NANOS,
            () -> {
              Checked result = simulator.check(source);
              fx.execute(() -> checked(result, edit));
            });
  }

  private void checked(Checked result, int edit) {
    if (edit == edits) {
      model.checked.set(result);
    }
  }

  /// Saves to the document's own file; false when it has none yet.
  public boolean save() {
    Document document = model.document.get();
    if (document == null || document.path() == null) {
      return false;
    }
    saveAs(document.path());
    return true;
  }

  /// Saves to `path`, which becomes the document's file. The old content stays until the new one is
  /// complete.
  public void saveAs(Path path) {
    String text = model.text.get();
    thread.execute(
        () -> {
          try {
            Documents.write(path, text);
            fx.execute(() -> saved(path, text));
          } catch (IOException e) {
            fx.execute(() -> model.notice.set("Not saved: " + message(e)));
          }
        });
  }

  private void saved(Path path, String text) {
    savedText = text;
    Document old = model.document.get();
    if (old == null || !path.equals(old.path())) {
      model.document.set(new Document(String.valueOf(path.getFileName()), path, text, null));
    }
    model.modified.set(!text.equals(model.text.get()));
    model.notice.set("Saved " + path + ".");
  }

  // Runs.

  /// Compiles the text and, if it has no errors, starts a fresh run of it.
  private void compile(boolean adoptDirectives, boolean thenRun) {
    pause();
    pendingCheck.cancel(false);
    int edit = ++edits;
    SourceFile source = source();
    thread.execute(
        () -> {
          Checked result = simulator.check(source);
          fx.execute(() -> compiled(result, edit, adoptDirectives, thenRun));
        });
  }

  private void compiled(Checked result, int edit, boolean adoptDirectives, boolean thenRun) {
    if (edit != edits) {
      return;
    }
    model.checked.set(result);
    if (!result.runs()) {
      return;
    }
    if (adoptDirectives) {
      model.processors.set(result.processors().orElse(Config.DEFAULT.processors()));
      model.seed.set(result.seed().orElse(Config.DEFAULT.seed()));
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
    Config config =
        Config.DEFAULT
            .withProcessors(model.processors.get())
            .withSeed(model.seed.get())
            .withLanguage(fresh.language());
    player.load(() -> simulator.record(fresh, config));
  }

  /// Runs at the chosen speed, or pauses. A changed text is compiled and run from the start.
  public void runOrPause() {
    if (model.state.get() != RunState.PAUSED) {
      pause();
    } else if (model.stale.get() || program == null) {
      compile(false, true);
    } else {
      player.run();
    }
  }

  /// Compiles the text as it is now and runs it from the start.
  public void runAgain() {
    compile(false, true);
  }

  /// As fast as possible to the end or the next finding; [#pause] cancels.
  public void toEnd() {
    if (!freshened()) {
      player.toEnd();
    }
  }

  /// Runs to exactly `step`, or to the end if that comes first; [#pause] cancels.
  public void runTo(long step) {
    pause();
    player.runTo(step);
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

  /// Moves to a recorded step. While many are asked for, only the last one counts.
  public void seek(long step) {
    player.seek(step);
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

  /// Chooses a goroutine to look into; 0 for none.
  public void selectGoroutine(int goroutine) {
    if (goroutine != model.selectedGoroutine.get()) {
      model.selectedGoroutine.set(goroutine);
      thread.execute(() -> playback.select(goroutine));
    }
  }

  public void dismissNotice() {
    model.notice.set("");
  }

  /// Compiles a changed text first; then the step that was asked for begins at the start.
  private boolean freshened() {
    boolean changed = program == null || model.stale.get();
    if (changed) {
      compile(false, false);
    }
    return changed;
  }

  // Results, on the JavaFX thread.

  private void show(Frame frame, List<Event> events) {
    if (model.document.get() == null || program == null) {
      return;
    }
    Frame before = model.frame.get();
    if (before == null || before.generation() != frame.generation()) {
      clearRun();
    }
    model.events.addAll(events);
    model.output.addAll(outputLines.append(events));
    forgetOldest(model.events, MOST_EVENTS);
    forgetOldest(model.output, MOST_LINES);
    model.frame.set(frame);
  }

  /// A long run has more events than a list should hold: the older half goes, at once, since an
  /// observable list would move all the others for each one removed.
  private static <T> void forgetOldest(ObservableList<T> list, int most) {
    if (list.size() > most) {
      list.setAll(List.copyOf(list.subList(list.size() - most / 2, list.size())));
    }
  }

  private void clearRun() {
    model.events.clear();
    model.output.clear();
    outputLines = new OutputLines();
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

  private SourceFile source() {
    Document document = model.document.get();
    return SourceFile.of(document == null ? "main.go" : document.name(), model.text.get());
  }

  private static String message(IOException e) {
    String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text;
  }

  @Override
  public void close() {
    player.cancel();
    thread.close();
  }
}
