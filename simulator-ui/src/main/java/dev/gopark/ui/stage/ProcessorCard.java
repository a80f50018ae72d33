package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.stage.StagePicture.Detail;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ProcessorPicture;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import dev.gopark.ui.text.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One processor: its thread, what it runs, `runnext`, the local queue and its counters.
final class ProcessorCard extends VBox {
  private static final Texts TEXTS = Texts.of("stage");
  static final int DRAWN_SLOTS = 2;
  private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
  private static final double NARROW_EMS = 13;
  private static final String COMPACT = "compact";
  private static final String LINE = "line";

  private final TokenLayer layer;
  private final Label status = Kit.muted("");
  private final Label nothing = Kit.muted(TEXTS.say("processor.nothing"));
  private final Slot thread;
  private final Slot running;
  private final Slot runnext;
  private final Label runnextLabel = Kit.muted(TEXTS.say("processor.next.long"));
  private final HBox runnextRow;
  private final Label queueLabel = Kit.muted("");
  private final TokenRow queue;
  private final StackPane core;
  private final HBox head;
  private final Label waiting = Kit.chip("");
  private final Label counters = Kit.muted("");
  private boolean isFull;
  private boolean isPlain;
  private boolean isCompact;
  private @Nullable ProcessorPicture last;

  ProcessorCard(int number, TokenLayer layer, IntConsumer onChoose) {
    this.layer = layer;
    getStyleClass().addAll("gp-card", "gp-processor");
    setId("processor-P" + number);
    Label name = Kit.styled(new Label("P" + number), "gp-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    thread = Kit.styled(new Slot(-1), "plate");
    running = new Slot(number);
    runnext = new Slot(number);
    core = Kit.styled(new StackPane(nothing, running), "core");
    waiting.setMinWidth(Region.USE_PREF_SIZE);
    head = Kit.styled(new HBox(name, thread, Kit.spacer(), status), "gp-pair");
    runnextRow = Kit.styled(new HBox(runnextLabel, runnext), "gp-pair");
    runnext.getStyleClass().add("framed");
    queue = new TokenRow(layer, onChoose, number);
    queue.getStyleClass().add("tight");
    getChildren().addAll(head, core, runnextRow, queueLabel, queue, counters);
    counters.setWrapText(true);
    runnextLabel.setMinWidth(USE_PREF_SIZE);
    widthProperty().subscribe(this::label);
  }

  /// Leaves out how much it has done so far.
  void setPlain() {
    isPlain = true;
  }

  /// Whether the queue has room for two rows of tokens.
  void setTall(boolean tall) {
    pseudoClassStateChanged(TALL, tall);
  }

  /// Shows one processor of `stage`.
  void show(ProcessorPicture picture, StagePicture stage) {
    boolean compact = stage.detail() != Detail.FULL;
    isCompact = compact;
    isFull = stage.backstage() != null;
    last = picture;
    fillThread(picture.thread(), stage.detail() != Detail.LINE);
    label();
    nothing.setVisible(picture.running() == null);
    boolean isLine = stage.detail() == Detail.LINE;
    fill(running, picture.running(), !isNarrow() && !isLine);
    setCompact(compact);
    setLine(isLine);
    show(waiting, picture.queue().total() > 0);
    waiting.setText("+" + picture.queue().total());
    show(runnextRow, stage.hasNext() && !compact);
    show(queueLabel, stage.hasQueues() && !compact);
    show(queue, stage.hasQueues() && !isLine);
    fill(runnext, picture.runnext(), false);
    queue.begin();
    if (compact) {
      queue.words(TEXTS.say("processor.queue"));
    }
    queue.strip("queue", picture.queue());
    if (compact && picture.queue().total() == 0) {
      queue.words(TEXTS.say("empty.queue"));
    }
    if (!compact) {
      for (int i = picture.queue().shown().size(); i < DRAWN_SLOTS; i++) {
        queue.node("empty" + i, () -> Kit.styled(new Slot(-1), "framed"));
      }
    }
    queue.end();
  }

  private void fillThread(@Nullable ThreadMention mention, boolean always) {
    show(thread, isFull && (always || mention != null));
    if (isFull && mention != null) {
      layer.occupy(thread, mention);
    } else {
      thread.hold(null);
    }
  }

  private void setCompact(boolean compact) {
    if (compact != getStyleClass().contains(COMPACT)) {
      if (compact) {
        getStyleClass().add(COMPACT);
      } else {
        getStyleClass().remove(COMPACT);
      }
    }
    show(counters, !compact && !isPlain);
    show(status, !compact);
  }

  /// In one line, what runs stands beside the name.
  private void setLine(boolean isLine) {
    if (isLine == (core.getParent() == head)) {
      return;
    }
    if (isLine) {
      getChildren().remove(core);
      head.getChildren().add(2, core);
      head.getChildren().add(waiting);
      getStyleClass().add(LINE);
    } else {
      head.getChildren().removeAll(core, waiting);
      getChildren().add(1, core);
      getStyleClass().remove(LINE);
    }
  }

  private static void show(Node node, boolean visible) {
    node.setManaged(visible);
    node.setVisible(visible);
  }

  private void fill(Slot slot, @Nullable Mention mention, boolean withFunction) {
    if (mention == null) {
      slot.hold(null);
    } else {
      layer.occupy(slot, mention, withFunction ? mention.function() : "");
    }
  }

  private boolean isNarrow() {
    return getWidth() > 0 && queueLabel.getFont().getSize() * NARROW_EMS > getWidth();
  }

  /// The words, shorter where the card is narrow.
  private void label() {
    if (last == null) {
      return;
    }
    boolean isNarrow = isNarrow();
    status.setText(isNarrow && isFull ? "" : word(last, isNarrow || isFull));
    queueLabel.setText(
        TEXTS.say(isNarrow ? "processor.queue.short" : "processor.queue.long", last.queueSize()));
    nothing.setText(idleness(last.status(), isNarrow || isCompact));
    runnextLabel.setText(TEXTS.say(isNarrow ? "processor.next.short" : "processor.next.long"));
    counters.setText(TEXTS.say("processor.counters", last.ran(), last.stole()));
  }

  private static String idleness(ProcessorStatus status, boolean isShort) {
    return status == ProcessorStatus.SPINNING
        ? TEXTS.say(isShort ? "processor.status.SPINNING" : "processor.looking")
        : TEXTS.say(isShort ? "processor.status.IDLE" : "processor.nothing");
  }

  private static String word(ProcessorPicture picture, boolean withoutThread) {
    String word = TEXTS.say("processor.status." + picture.status().name());
    ThreadMention thread = picture.thread();
    return thread == null || withoutThread
        ? word
        : TEXTS.say("processor.with", word, thread.label());
  }
}
