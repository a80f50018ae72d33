package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What the stage shows, and which goroutine is selected.
public final class StageViewModel {
  private static final StagePicture NOTHING =
      new StagePicture(
          List.of(),
          "",
          false,
          true,
          true,
          List.of(),
          StagePicture.Strip.EMPTY,
          StagePicture.Strip.EMPTY,
          List.of(),
          StagePicture.Strip.EMPTY,
          StagePicture.Strip.EMPTY,
          "",
          List.of());

  private final ReadOnlyObjectWrapper<StagePicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", NOTHING);
  private final IntegerProperty selectedGoroutine =
      new SimpleIntegerProperty(this, "selectedGoroutine", 0);
  private final DoubleProperty motionScale = new SimpleDoubleProperty(this, "motionScale", 1);

  /// Shows `snapshot`, with the goroutines and objects of certain findings in red.
  ///
  /// @param policy decides whether queues are drawn with a limit
  public void show(
      Snapshot snapshot,
      SchedulingPolicy policy,
      Set<Integer> deadlocked,
      Set<Integer> deadlockedObjects) {
    picture.set(new Composition(snapshot, policy, deadlocked).picture(deadlockedObjects));
  }

  /// Shows nothing: no program runs.
  public void clear() {
    picture.set(NOTHING);
  }

  /// The selected goroutine's id, 0 for none.
  public IntegerProperty selectedGoroutineProperty() {
    return selectedGoroutine;
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
    return picture.get() == NOTHING;
  }
}
