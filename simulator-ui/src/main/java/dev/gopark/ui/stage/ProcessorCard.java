package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ProcessorPicture;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One processor: its thread, what it runs, `runnext`, the local queue and its counters.
final class ProcessorCard extends VBox {
  private static final int DRAWN_SLOTS = 2;
  private static final String COMPACT = "compact";
  private static final int NARROW = 150;

  private final TokenLayer layer;
  private final Label status = Kit.muted("");
  private final Label nothing = Kit.muted("nothing to run");
  private final Slot running;
  private final Slot runnext;
  private final HBox runnextRow;
  private final Label queueLabel = Kit.muted("");
  private final TokenRow queue;
  private final Label counters = Kit.muted("");

  ProcessorCard(int number, TokenLayer layer, IntConsumer onChoose) {
    this.layer = layer;
    getStyleClass().addAll("gp-card", "gp-processor");
    setId("processor-P" + number);
    Label name = Kit.styled(new Label("P" + number), "gp-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    running = new Slot(number);
    runnext = new Slot(number);
    StackPane core = Kit.styled(new StackPane(nothing, running), "core");
    runnextRow = Kit.styled(new HBox(Kit.muted("runnext"), runnext), "gp-pair");
    runnext.getStyleClass().add("framed");
    queue = new TokenRow(layer, onChoose, number);
    queue.getStyleClass().add("tight");
    getChildren()
        .addAll(
            Kit.styled(new HBox(name, Kit.spacer(), status), "gp-pair"),
            core,
            runnextRow,
            queueLabel,
            queue,
            counters);
  }

  void show(ProcessorPicture picture, boolean compact) {
    status.setText(word(picture));
    nothing.setVisible(picture.running() == null);
    nothing.setText(
        picture.status() == ProcessorStatus.SPINNING
            ? "looking for work"
            : compact ? "idle" : "nothing to run");
    fill(running, picture.running(), getWidth() > NARROW);
    setCompact(compact);
    fill(runnext, picture.runnext(), false);
    queueLabel.setText("local queue " + picture.queue().total() + "/" + Composition.QUEUE_CAPACITY);
    queue.begin();
    if (compact) {
      queue.words("queue");
    }
    queue.strip("queue", picture.queue());
    if (compact && picture.queue().total() == 0) {
      queue.words("empty");
    }
    if (!compact) {
      for (int i = picture.queue().shown().size(); i < DRAWN_SLOTS; i++) {
        queue.node("empty" + i, () -> Kit.styled(new Slot(-1), "framed"));
      }
    }
    queue.end();
    counters.setText(
        "ran " + Numbers.grouped(picture.ran()) + "  stole " + Numbers.grouped(picture.stole()));
  }

  private void setCompact(boolean compact) {
    if (compact != getStyleClass().contains(COMPACT)) {
      if (compact) {
        getStyleClass().add(COMPACT);
      } else {
        getStyleClass().remove(COMPACT);
      }
    }
    for (Node node : List.of(runnextRow, queueLabel, counters)) {
      node.setManaged(!compact);
      node.setVisible(!compact);
    }
    status.setVisible(!compact);
    status.setManaged(!compact);
  }

  private void fill(Slot slot, @Nullable Mention mention, boolean withFunction) {
    if (mention == null) {
      slot.hold(null);
    } else {
      layer.occupy(slot, mention, withFunction ? mention.function() : "");
    }
  }

  private static String word(ProcessorPicture picture) {
    String word =
        switch (picture.status()) {
          case RUNNING -> "running";
          case SPINNING -> "spinning";
          case IDLE -> "idle";
        };
    return picture.thread().isEmpty() ? word : word + " · " + picture.thread();
  }
}
