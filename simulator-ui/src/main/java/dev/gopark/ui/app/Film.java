package dev.gopark.ui.app;

import dev.gopark.history.StepSize;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.picture.Animation;
import dev.gopark.ui.session.FileContent;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import org.jspecify.annotations.Nullable;

/// Steps through a run and takes pictures, while tokens are on their way and when they have
/// arrived. What a picture is packed into is computed beside the JavaFX thread.
final class Film extends AnimationTimer {
  /// How long after a step things may move, in milliseconds.
  private static final int MOTION_MILLIS = 420;

  /// How long what has come to rest is seen.
  private static final int REST_MILLIS = 700;

  private static final double NANOS = 1e6;

  private final Session session;
  private final Node subject;
  private final StepSize size;
  private final Animation animation;
  private final Consumer<FileContent> onEnd;
  private int left;
  private long stepBefore = -1;
  private long stepped;
  private @Nullable BufferedImage last;
  private long lastTaken;
  private CompletableFuture<Void> packed = CompletableFuture.completedFuture(null);

  /// @param steps how many
  /// @param onEnd called with the file when the last picture has been taken
  Film(
      Session session,
      Node subject,
      StepSize size,
      int steps,
      Animation animation,
      Consumer<FileContent> onEnd) {
    this.session = session;
    this.subject = subject;
    this.size = size;
    this.left = steps;
    this.animation = animation;
    this.onEnd = onEnd;
  }

  @Override
  public void handle(long now) {
    Frame frame = session.model().frameProperty().get();
    if (frame == null) {
      end();
    } else if (stepBefore < 0) {
      take(now);
      rest(frame, now);
    } else if (stepped == 0) {
      if (frame.step() != stepBefore || frame.atEnd()) {
        stepped = now;
      }
    } else if (now - stepped < MOTION_MILLIS * NANOS) {
      take(now);
    } else {
      take(now);
      rest(frame, now);
    }
  }

  /// Everything stands still: on to the next step.
  private void rest(Frame frame, long now) {
    pack(REST_MILLIS);
    lastTaken = now;
    if (left-- <= 0 || frame.atEnd()) {
      end();
      return;
    }
    stepBefore = frame.step();
    stepped = 0;
    session.step(size);
  }

  private void take(long now) {
    pack((int) ((now - lastTaken) / NANOS));
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Theme.of(subject.getScene()).color("-gp-bg"));
    last = SwingFXUtils.fromFXImage(subject.snapshot(parameters, null), null);
    lastTaken = now;
  }

  /// The last picture is seen for so long.
  private void pack(int millis) {
    BufferedImage picture = last;
    last = null;
    if (picture != null) {
      packed =
          packed.thenRunAsync(
              () -> {
                try {
                  animation.add(picture, millis);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private void end() {
    stop();
    CompletableFuture<Void> all = packed;
    onEnd.accept(
        () -> {
          all.join();
          return animation.finish();
        });
  }
}
