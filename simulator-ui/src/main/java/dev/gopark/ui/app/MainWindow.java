package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.history.StepSize;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.Shelf;
import dev.gopark.ui.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window: the main view in a scene with its theme and keys, and the questions about files.
public final class MainWindow {
  private static final Texts TEXTS = Texts.of("app");
  private static final String TOUR = "deadlock/two_locks.go";
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final Duration LOOKING = Duration.seconds(2);
  private static final List<Integer> FILM_STEPS = List.of(5, 15, 30, 60, 120, 250);

  private final Stage stage;
  private final Session session;
  private final Shelf shelf;
  private final SessionViewModel model;
  private final Preferences preferences;
  private final MainView view;
  private final Scene scene;
  private final Closing closing;
  private final Timeline looking;

  public MainWindow(Stage stage, Session session, Shelf shelf, Preferences preferences) {
    this.stage = stage;
    this.session = session;
    this.shelf = shelf;
    this.model = session.model();
    this.preferences = preferences;
    this.looking = new Timeline(new KeyFrame(LOOKING, _ -> session.programs().lookAtFiles()));
    looking.setCycleCount(Animation.INDEFINITE);
    this.closing = new Closing(stage, model, session.programs(), this::save);
    this.view = new MainView(session, shelf, preferences, new WindowFiles());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    this.scene =
        new Scene(view, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    Appearance.follow(scene, view, preferences);
    Keys.install(scene, view, view.commands());
    Drops.install(scene, session::open);
  }

  public MainView view() {
    return view;
  }

  public Scene scene() {
    return scene;
  }

  /// Makes the window visible.
  public void show() {
    model.documentProperty().subscribe(this::documentChanged);
    model.modifiedProperty().subscribe(_ -> updateTitle());
    view.lectures().fullScreenProperty().subscribe(full -> Room.fill(stage, full));
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          leave(stage::hide);
        });
    stage.focusedProperty().subscribe(this::focused);
    stage.show();
  }

  /// Files are looked at as long as, and as soon as, a person looks at the window.
  private void focused(boolean focused) {
    if (focused) {
      session.programs().lookAtFiles();
      looking.play();
    } else {
      looking.stop();
    }
  }

  private void leave(Runnable then) {
    closing.leave(
        () -> {
          preferences.save();
          then.run();
        });
  }

  private void documentChanged(@Nullable Document document) {
    updateTitle();
    if (document != null && document.opened() != null) {
      preferences.opened(document.opened());
    }
  }

  private void updateTitle() {
    Document document = model.documentProperty().get();
    String mark = model.modifiedProperty().get() ? "• " : "";
    stage.setTitle(document == null ? "Gopark" : mark + document.title() + " — Gopark");
  }

  private void save(Runnable then) {
    if (!session.programs().save(then)) {
      saveAs(then);
    }
  }

  private void saveAs(Runnable then) {
    FileChooser chooser = chooser(TEXTS.say("save.title"));
    Document document = model.documentProperty().get();
    chooser.setInitialFileName(document == null ? "main.go" : document.baseName());
    File file = chooser.showSaveDialog(stage);
    if (file != null) {
      session.programs().saveAs(file.toPath(), then);
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(TEXTS.say("files.go"), "*.go", "*.txtar", "*.gopark"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(TEXTS.say("files.all"), "*"));
    recentFolder().ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /// Where the last program was opened.
  private Optional<File> recentFolder() {
    return preferences.recent().stream()
        .limit(1)
        .map(Path::getParent)
        .filter(folder -> folder != null && Files.isDirectory(folder))
        .map(Path::toFile)
        .findFirst();
  }

  /// What the menus do with files.
  private final class WindowFiles implements FileCommands {
    @Override
    public void newProgram() {
      view.showTemplates();
    }

    @Override
    public void newFile() {
      TextInputDialog question = new TextInputDialog("worker.go");
      question.initOwner(stage);
      question.setTitle("Gopark");
      question.setHeaderText(TEXTS.say("new-file"));
      question.setGraphic(null);
      Theme.of(scene).apply(question.getDialogPane().getScene());
      question.showAndWait().ifPresent(session.programs()::newFile);
    }

    @Override
    public void closeTabs(List<Integer> tabs) {
      closing.closeTabs(tabs);
    }

    @Override
    public void startPage() {
      session.programs().startPage();
    }

    @Override
    public void open() {
      File file = chooser(TEXTS.say("open.title")).showOpenDialog(stage);
      if (file != null) {
        session.open(file.toPath());
      }
    }

    @Override
    public void openFolder() {
      DirectoryChooser folders = new DirectoryChooser();
      folders.setTitle(TEXTS.say("open.folder.title"));
      recentFolder().ifPresent(folders::setInitialDirectory);
      File folder = folders.showDialog(stage);
      if (folder != null) {
        session.open(folder.toPath());
      }
    }

    @Override
    public void open(Path path) {
      if (!Files.exists(path)) {
        preferences.forget(path);
      }
      session.open(path);
    }

    @Override
    public void openTourProgram() {
      session.openScenario(TOUR, shelf.source(TOUR));
    }

    @Override
    public void openScenario(Shelf.Entry entry) {
      session.openScenario(entry.path(), shelf.source(entry.path()));
    }

    @Override
    public void save() {
      MainWindow.this.save(() -> {});
    }

    @Override
    public void saveAs() {
      MainWindow.this.saveAs(() -> {});
    }

    @Override
    public void saveRecording() {
      TextInputDialog question = new TextInputDialog();
      question.initOwner(stage);
      question.setTitle("Gopark");
      question.setHeaderText("A note for people who open the recording, or nothing:");
      question.setGraphic(null);
      Theme.of(scene).apply(question.getDialogPane().getScene());
      question.showAndWait().ifPresent(this::saveRecording);
    }

    private void saveRecording(String note) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(TEXTS.say("recording.title"));
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(TEXTS.say("files.recordings"), "*.gopark"));
      chooser.setInitialFileName("run.gopark");
      recentFolder().ifPresent(chooser::setInitialDirectory);
      File file = chooser.showSaveDialog(stage);
      if (file != null) {
        session.recordings().save(file.toPath(), note);
      }
    }

    @Override
    public void exportPicture(String what, Node node) {
      File file = exportTo(what, "*.svg", "*.png");
      if (file != null) {
        new Exports(session).picture(file.toPath(), node);
      }
    }

    @Override
    public void exportFilm(Node node) {
      ChoiceDialog<Integer> question = new ChoiceDialog<>(FILM_STEPS.get(2), FILM_STEPS);
      question.initOwner(stage);
      question.setTitle("Gopark");
      question.setHeaderText(TEXTS.say("film"));
      question.setGraphic(null);
      Theme.of(scene).apply(question.getDialogPane().getScene());
      question.showAndWait().ifPresent(steps -> film(steps, node));
    }

    private void film(int steps, Node node) {
      File file = exportTo("animation", "*.png", "*.gif");
      if (file != null) {
        StepSize size = model.stepSizeProperty().get();
        new Exports(session).film(file.toPath(), node, size, steps);
      }
    }

    @Override
    public void exportGraph(Finding finding, Node picture) {
      File file = exportTo("wait-for-graph", "*.dot", "*.mmd", "*.svg", "*.png");
      if (file != null) {
        new Exports(session).graph(file.toPath(), finding, picture);
      }
    }

    private @Nullable File exportTo(String what, String... kinds) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(TEXTS.say("export." + what));
      for (String kind : kinds) {
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, kind));
      }
      chooser.setInitialFileName(what + kinds[0].substring(1));
      recentFolder().ifPresent(chooser::setInitialDirectory);
      return chooser.showSaveDialog(stage);
    }

    @Override
    public void quit() {
      leave(Platform::exit);
    }
  }
}
