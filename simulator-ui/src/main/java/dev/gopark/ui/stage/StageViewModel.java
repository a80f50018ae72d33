package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;

/// What the stage shows, and which goroutine is selected.
public final class StageViewModel {
  /// What is shown, as it was handed over.
  private record Shown(
      Snapshot snapshot,
      SchedulingPolicy policy,
      Set<Integer> deadlocked,
      Set<Integer> deadlockedObjects) {}

  private final ReadOnlyObjectWrapper<StagePicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", StagePicture.NOTHING);
  private final IntegerProperty selectedGoroutine =
      new SimpleIntegerProperty(this, "selectedGoroutine", 0);
  private final IntegerProperty selectedObject =
      new SimpleIntegerProperty(this, "selectedObject", 0);
  private final ReadOnlyListWrapper<String> rules =
      new ReadOnlyListWrapper<>(this, "rules", FXCollections.observableArrayList());
  private final BooleanProperty full = new SimpleBooleanProperty(this, "full");
  private final DoubleProperty motionScale = new SimpleDoubleProperty(this, "motionScale", 1);
  private @Nullable Shown shown;

  public StageViewModel() {
    full.subscribe(this::compose);
    selectedGoroutine.subscribe(this::compose);
    selectedObject.subscribe(this::compose);
  }

  /// Shows `snapshot`, with the goroutines and objects of certain findings in red.
  ///
  /// @param policy decides whether queues are drawn with a limit
  public void show(
      Snapshot snapshot,
      SchedulingPolicy policy,
      Set<Integer> deadlocked,
      Set<Integer> deadlockedObjects) {
    shown = new Shown(snapshot, policy, deadlocked, deadlockedObjects);
    compose();
  }

  private void compose() {
    Shown now = shown;
    if (now != null) {
      Look look = new Look(full.get(), selectedGoroutine.get(), selectedObject.get());
      StagePicture next =
          new Composition(now.snapshot, now.policy, now.deadlocked, look)
              .picture(now.deadlockedObjects);
      if (!next.equals(picture.get())) {
        picture.set(next);
      }
    }
  }

  /// What is told about a goroutine that is pointed at.
  String tip(int goroutine) {
    Shown now = shown;
    return now == null ? "" : new Tips(now.snapshot).of(goroutine);
  }

  /// Tells all rules that were followed in the step shown, the first one first.
  public void showRules(List<String> followed) {
    rules.setAll(followed);
  }

  ReadOnlyListProperty<String> rulesProperty() {
    return rules.getReadOnlyProperty();
  }

  /// Shows nothing: no program runs.
  public void clear() {
    shown = null;
    picture.set(StagePicture.NOTHING);
  }

  /// The selected goroutine's id, 0 for none.
  public IntegerProperty selectedGoroutineProperty() {
    return selectedGoroutine;
  }

  /// The selected channel's or lock's id, 0 for none.
  public IntegerProperty selectedObjectProperty() {
    return selectedObject;
  }

  /// Whether threads are shown, too: the full view.
  public BooleanProperty fullProperty() {
    return full;
  }

  /// How long motions take: 1 as designed, smaller is faster, 0 for a highlight instead.
  public DoubleProperty motionScaleProperty() {
    return motionScale;
  }

  ReadOnlyObjectProperty<StagePicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  StagePicture picture() {
    return picture.get();
  }

  /// Whether there is nothing to show.
  boolean isEmpty() {
    return picture.get() == StagePicture.NOTHING;
  }
}
