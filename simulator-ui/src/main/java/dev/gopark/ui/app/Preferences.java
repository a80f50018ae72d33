package dev.gopark.ui.app;

import dev.gopark.history.History;
import dev.gopark.ui.kit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window remembers from one start to the next, in one small file. A file that cannot be
/// read or written is passed over: nothing depends on it.
public final class Preferences {
  static final double SMALLEST = 0.7;
  static final double LARGEST = 2.5;
  private static final int MOST_RECENT = 8;

  private final @Nullable Path file;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty typeScale = new SimpleDoubleProperty(1);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private long historyMegabytes = History.MEMORY >> 20;
  private final BooleanProperty threads = new SimpleBooleanProperty();
  private final BooleanProperty inlineValues = new SimpleBooleanProperty(true);
  private final ObservableList<Path> recent = FXCollections.observableArrayList();

  private Preferences(@Nullable Path file) {
    this.file = file;
  }

  /// Those of this user.
  public static Preferences load() {
    return load(folder().resolve("window.properties"));
  }

  /// Those of `file`, which is also where changes go.
  static Preferences load(Path file) {
    Preferences preferences = new Preferences(file);
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
      preferences.take(values);
    } catch (IOException | IllegalArgumentException _) {
      // Missing or broken: the defaults.
    }
    return preferences;
  }

  /// Defaults that are not kept.
  public static Preferences ofNothing() {
    return new Preferences(null);
  }

  /// Where what is to be remembered lies.
  static Path folder() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String configured = System.getenv(os.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME");
    if (configured != null && !configured.isEmpty()) {
      return Path.of(configured, "gopark");
    }
    return os.contains("mac")
        ? Path.of(home, "Library", "Application Support", "Gopark")
        : Path.of(home, ".config", "gopark");
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// The type size, 1 for normal.
  public DoubleProperty typeScaleProperty() {
    return typeScale;
  }

  /// Whether a highlight takes the place of motion.
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /// What going back may take of Java's memory, in bytes; changed in the file only.
  public long historyMemory() {
    return historyMegabytes << 20;
  }

  /// Whether the stage shows threads, too.
  public BooleanProperty threadsProperty() {
    return threads;
  }

  /// Whether the editor shows values of the selected goroutine beside the lines.
  public BooleanProperty inlineValuesProperty() {
    return inlineValues;
  }

  /// Files opened lately, newest first.
  public ObservableList<Path> recent() {
    return recent;
  }

  public void setTypeScale(double scale) {
    typeScale.set(Math.clamp(Math.round(scale * 10) / 10.0, SMALLEST, LARGEST));
  }

  public void opened(Path path) {
    Path full = path.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>(recent);
    files.remove(full);
    files.addFirst(full);
    recent.setAll(files.subList(0, Math.min(files.size(), MOST_RECENT)));
    save();
  }

  /// Forgets a file that was opened lately.
  void forget(Path path) {
    if (recent.remove(path)) {
      save();
    }
  }

  /// Forgets the files opened lately that are no longer there.
  void forgetMissing() {
    recent.stream().filter(Files::notExists).toList().forEach(this::forget);
  }

  private void take(Properties values) {
    for (Theme candidate : Theme.values()) {
      if (candidate.name().equalsIgnoreCase(values.getProperty("theme", ""))) {
        theme.set(candidate);
      }
    }
    setTypeScale(number(values.getProperty("typeScale", "1")));
    reducedMotion.set(Boolean.parseBoolean(values.getProperty("reducedMotion")));
    historyMegabytes = wholeNumber(values.getProperty("historyMegabytes", ""), historyMegabytes);
    threads.set(Boolean.parseBoolean(values.getProperty("threads")));
    inlineValues.set(Boolean.parseBoolean(values.getProperty("inlineValues", "true")));
    for (int i = 0; i < MOST_RECENT; i++) {
      String name = values.getProperty("recent." + i);
      if (name != null) {
        addRecent(name);
      }
    }
  }

  private void addRecent(String name) {
    try {
      recent.add(Path.of(name));
    } catch (InvalidPathException _) {
      // A path of another system.
    }
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : 1;
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  private static long wholeNumber(String text, long usual) {
    try {
      return Math.clamp(Long.parseLong(text.strip()), 1, 1 << 20);
    } catch (NumberFormatException _) {
      return usual;
    }
  }

  /// Writes the file, quietly.
  public void save() {
    if (file == null) {
      return;
    }
    Properties values = new Properties();
    values.setProperty("theme", theme.get().name().toLowerCase(Locale.ROOT));
    values.setProperty("typeScale", String.valueOf(typeScale.get()));
    values.setProperty("reducedMotion", String.valueOf(reducedMotion.get()));
    values.setProperty("historyMegabytes", String.valueOf(historyMegabytes));
    values.setProperty("threads", String.valueOf(threads.get()));
    values.setProperty("inlineValues", String.valueOf(inlineValues.get()));
    for (int i = 0; i < recent.size(); i++) {
      values.setProperty("recent." + i, recent.get(i).toString());
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
      try (Writer writer = Files.newBufferedWriter(temporary)) {
        values.store(writer, "Gopark's window");
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // A read-only home: the next start begins with the defaults.
    }
  }
}
