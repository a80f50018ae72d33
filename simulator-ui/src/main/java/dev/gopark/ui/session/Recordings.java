package dev.gopark.ui.session;

import dev.gopark.recording.Recording.Bookmark;
import dev.gopark.recording.Recording.Debugging;
import dev.gopark.recording.RecordingException;
import dev.gopark.recording.RecordingReader;
import dev.gopark.recording.RecordingWriter;
import dev.gopark.recording.Rerun;
import dev.gopark.source.Config;
import dev.gopark.ui.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Recordings of runs as files: opening one as a program with its run, and saving the run that
/// shows. Intents are called on the JavaFX thread.
public final class Recordings {
  private static final Texts TEXTS = Texts.of("session");
  private static final String ENDING = ".gopark";

  private final Simulator simulator;
  private final SimulatorThread thread;
  private final Executor fx;
  private final SessionViewModel model;
  private final Programs programs;
  private final Settings settings;
  private final Player player;
  private final Investigation investigation;

  /// What has been read and is to run next, or null.
  private @Nullable Opened next;

  /// A recording and the program that was made of it.
  private record Opened(
      String name, dev.gopark.recording.Recording recording, Workspace workspace) {}

  Recordings(
      Simulator simulator,
      SimulatorThread thread,
      Executor fx,
      SessionViewModel model,
      Programs programs,
      Settings settings,
      Player player,
      Investigation investigation) {
    this.simulator = simulator;
    this.thread = thread;
    this.fx = fx;
    this.model = model;
    this.programs = programs;
    this.settings = settings;
    this.player = player;
    this.investigation = investigation;
  }

  /// Whether a file is one by its name.
  public static boolean isNamedSo(Path path) {
    return path.toString().endsWith(ENDING);
  }

  /// Opens one; a message appears when it cannot be read.
  void open(Path path) {
    thread.execute(
        () -> {
          try {
            Opened opened = read(path);
            fx.execute(
                () -> {
                  next = opened;
                  programs.adopt(opened.workspace());
                });
          } catch (RecordingException e) {
            tell(TEXTS.say("recording.wrong", path, String.valueOf(e.getMessage())));
          } catch (IOException e) {
            tell(TEXTS.say("recording.unopened", Documents.message(e)));
          }
        });
  }

  private void tell(String message) {
    fx.execute(() -> model.notice.set(message));
  }

  private Opened read(Path path) throws IOException, RecordingException {
    dev.gopark.recording.Recording recording = RecordingReader.read(Files.readAllBytes(path));
    if (!recording.schedule().decisions().isEmpty()) {
      throw new RecordingException(TEXTS.say("recording.choices"));
    }
    Checked checked = simulator.check(recording.program().target());
    String name = String.valueOf(path.getFileName());
    return new Opened(name, recording, Workspace.recorded(checked, name));
  }

  /// A program takes the stage: if it is that of a recording, it runs as it was recorded.
  void begin() {
    Opened opened = next;
    if (opened != null && programs.isShown(opened.workspace())) {
      settings.follow(opened.recording());
    }
  }

  /// Its run has begun: shows what is written to it, and whether it is the recorded run.
  void begun(Checked program) {
    Opened opened = next;
    next = null;
    if (opened == null || program.program() == null) {
      return;
    }
    investigation.put(opened.recording().debugging());
    player.move(
        cancelled -> {
          String words = words(opened, program, cancelled);
          fx.execute(
              () -> {
                model.bookmarks().put(opened.recording().bookmarks());
                model.notes.setAll(opened.recording().notes());
                model.notice.set(words);
              });
        });
  }

  private static String words(Opened opened, Checked program, BooleanSupplier cancelled) {
    dev.gopark.recording.Recording recording = opened.recording();
    String difference =
        Rerun.difference(recording, Objects.requireNonNull(program.program()), cancelled);
    if (difference == null) {
      return TEXTS.say("recording.unsure", opened.name());
    }
    if (difference.isEmpty()) {
      return TEXTS.say("recording.same", opened.name());
    }
    return TEXTS.say("recording.other", difference, recording.madeBy(), version());
  }

  private static String version() {
    String version = Recordings.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /// Saves the single run as far as it has come.
  ///
  /// @param note what people should know who open it; empty for nothing
  public void save(Path path, String note) {
    Frame frame = model.frame.get();
    Checked program = programs.runningProgram();
    if (frame == null || program == null || program.program() == null) {
      model.notice.set(TEXTS.say("recording.none"));
      return;
    }
    if (!note.isBlank()) {
      model.notes.add(note.strip());
    }
    Draft draft =
        new Draft(
            program,
            settings.config(),
            settings.input(),
            frame.recordedSteps(),
            List.copyOf(model.notes),
            model.bookmarks().all(),
            investigation.debugging());
    player.move(cancelled -> write(path, draft, cancelled));
  }

  /// What is to be saved, as it was when that was asked for.
  private record Draft(
      Checked program,
      Config config,
      String input,
      long steps,
      List<String> notes,
      List<Bookmark> bookmarks,
      Debugging debugging) {

    dev.gopark.recording.@Nullable Recording finish(BooleanSupplier cancelled) {
      var loaded = Objects.requireNonNull(program.program());
      Config exact = loaded.forRun(config);
      dev.gopark.recording.Recording.Ending ending =
          Rerun.ending(loaded, exact, input, steps, cancelled);
      return ending == null
          ? null
          : dev.gopark.recording.Recording.of(version(), loaded, exact, input, notes, ending)
              .with(bookmarks, debugging);
    }
  }

  private void write(Path path, Draft draft, BooleanSupplier cancelled) {
    dev.gopark.recording.Recording recording = draft.finish(cancelled);
    if (recording == null) {
      tell(TEXTS.say("recording.unsaved"));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordingWriter.write(recording, bytes);
    try {
      Documents.write(path, bytes.toByteArray());
      tell(TEXTS.say("saved", path));
    } catch (IOException e) {
      tell(TEXTS.say("unsaved", Documents.message(e)));
    }
  }
}
