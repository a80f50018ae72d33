package dev.gopark.ui.app;

import dev.gopark.source.Pick;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.picture.Animation;
import dev.gopark.ui.session.CoreShelf;
import dev.gopark.ui.session.CoreSimulator;
import dev.gopark.ui.session.Driving;
import dev.gopark.ui.session.FileContent;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// `gopark snapshot`: the window's picture, without a display.
final class SnapshotCommand {
  private static final int CALM_FRAMES = 12;
  private static final int WRONG_USAGE = 2;
  private static final int TIMEOUT_SECONDS = 600;

  private final SnapshotOptions options;
  private final CompletableFuture<FileContent> picture = new CompletableFuture<>();

  private SnapshotCommand(SnapshotOptions options) {
    this.options = options;
  }

  /// Returns the exit code.
  static int execute(List<String> arguments) {
    if (arguments.contains("--help")) {
      System.out.println(SnapshotOptions.USAGE);
      return 0;
    }
    SnapshotOptions options;
    try {
      options = SnapshotOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println("gopark snapshot: " + e.getMessage());
      System.err.println(SnapshotOptions.USAGE);
      return WRONG_USAGE;
    }
    Path file = options.file();
    if (file != null && !Files.isReadable(file)) {
      System.err.println("gopark snapshot: cannot read " + file);
      return 1;
    }
    return new SnapshotCommand(options).draw();
  }

  private int draw() {
    System.setProperty("java.awt.headless", "true");
    GoparkApplication.quiet();
    Texts.speak(options.language());
    try {
      Platform.startup(this::openOrFail);
      FileContent content = picture.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      Path target = options.output().toAbsolutePath();
      Path temporary = Files.createTempFile(target.getParent(), ".gopark", ".png");
      Files.write(temporary, content.bytes());
      Files.move(temporary, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return 0;
    } catch (IOException e) {
      System.err.println("gopark snapshot: cannot write " + options.output());
      return 1;
    } catch (TimeoutException e) {
      System.err.println("gopark snapshot: no picture after " + TIMEOUT_SECONDS + " s");
      return 124;
    } catch (ExecutionException e) {
      System.err.println("gopark snapshot: " + String.valueOf(e.getCause()));
      return 70;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    } finally {
      Platform.exit();
    }
  }

  private void openOrFail() {
    try {
      open();
    } catch (RuntimeException e) {
      picture.completeExceptionally(e);
    }
  }

  private void open() {
    Session session = new Session(new CoreSimulator(), Platform::runLater);
    Preferences preferences = Preferences.ofNothing();
    preferences.themeProperty().set(options.theme());
    preferences.reducedMotionProperty().set(options.filmed() == 0);
    preferences.threadsProperty().set(options.threads());
    Stage stage = new Stage();
    MainWindow window = new MainWindow(stage, session, new CoreShelf(), preferences);
    enlarge(window);
    window.show();
    Path file = options.file();
    if (file != null) {
      session.open(file);
    }
    if (options.tour()) {
      window.view().beginTour();
    }
    new Director(session, window.view()).start();
  }

  /// The headless screen is small: the view is made as large as asked for inside a smaller scene.
  private void enlarge(MainWindow window) {
    Pane paper = new Pane();
    window.scene().setRoot(paper);
    MainView view = window.view();
    view.setMinSize(options.width(), options.height());
    view.setMaxSize(options.width(), options.height());
    paper.getChildren().add(view);
  }

  /// Looks at each pulse how far the run is, and takes the picture when it has come to rest.
  private final class Director extends AnimationTimer {
    private final Session session;
    private final SessionViewModel model;
    private final MainView view;
    private boolean configured;
    private boolean sent;
    private boolean placed;
    private int lectured = -1;
    private int decided;
    private int decidedIn;
    private int calm;

    Director(Session session, MainView view) {
      this.session = session;
      this.model = session.model();
      this.view = view;
    }

    @Override
    public void handle(long now) {
      boolean message = model.hasErrors() || !model.noticeProperty().get().isEmpty();
      boolean ready = options.file() == null && !options.tour() || message || runs();
      calm = ready ? calm + 1 : 0;
      if (calm > CALM_FRAMES) {
        stop();
        try {
          shoot();
        } catch (RuntimeException e) {
          picture.completeExceptionally(e);
        }
      }
    }

    private void shoot() {
      Region part = view.part(options.part());
      if (part == null) {
        picture.completeExceptionally(
            new IOException("there is no " + options.part() + " to show"));
      } else if (options.filmed() == 0) {
        picture.complete(Exports.picture(options.output(), part, options.fineness()));
      } else {
        film(part);
      }
    }

    private void film(Region part) {
      try {
        Animation animation = Animation.named(options.output().toString());
        new Film(session, part, options.stepSize(), options.filmed(), animation, picture::complete)
            .start();
      } catch (IOException e) {
        picture.completeExceptionally(e);
      }
    }

    /// Whether the run is where the picture is wanted; asks for the next thing on the way there.
    private boolean runs() {
      Frame frame = model.frameProperty().get();
      if (frame == null) {
        return false;
      }
      if (!configured) {
        configured = true;
        options.processors().ifPresent(session::setProcessors);
        options.seed().ifPresent(session::setSeed);
        SchedulingPolicy policy = options.policy();
        if (policy != null) {
          session.setPolicy(policy);
        }
        if (!options.compared().isEmpty()) {
          session.compare(options.compared().getFirst(), options.compared().getLast());
        }
        return false;
      }
      if (!matches(frame)) {
        return false;
      }
      if (!sent) {
        sent = true;
        if (options.toEnd()) {
          session.toEnd();
        } else {
          session.runTo(options.place());
        }
        return false;
      }
      if (!placed && options.goroutine() != 0) {
        session.selectGoroutine(options.goroutine());
      }
      placed = true;
      return model.stateProperty().get() == RunState.PAUSED && hasLectured() && hasDecided(frame);
    }

    /// Whether the lecture has gone on as often as asked for; goes on if not.
    private boolean hasLectured() {
      if (options.lecture() < 0 || lectured > options.lecture()) {
        return true;
      }
      if (lectured < 0) {
        begin();
      } else if (lectured < options.lecture()) {
        session.lecture().next();
      }
      lectured++;
      return lectured > options.lecture();
    }

    /// Whether all has been decided that was asked for, and shows; decides the next thing if not.
    private boolean hasDecided(Frame frame) {
      List<Pick> picks = options.picks();
      if (picks == null) {
        return true;
      }
      Driving driving = session.driving();
      if (!driving.onProperty().get()) {
        driving.turn(true);
      } else if (frame.generation() > decidedIn && !frame.offers().seats().isEmpty()) {
        decidedIn = frame.generation();
        if (decided < picks.size()) {
          driving.pick(picks.get(decided));
        }
        decided++;
      }
      return decided > picks.size();
    }

    private void begin() {
      if (options.notes()) {
        view.lectures().beginWithNotes();
      } else {
        view.lectures().begin();
      }
    }

    private boolean matches(Frame frame) {
      return frame.snapshot().processors().size() == model.processorsProperty().get()
          && frame.policy() == model.policyProperty().get();
    }
  }

  /// The theme's name on the command line.
  static Theme theme(String name) {
    for (Theme theme : Theme.values()) {
      if (theme.name().equalsIgnoreCase(name)) {
        return theme;
      }
    }
    throw new IllegalArgumentException("no theme " + name);
  }
}
