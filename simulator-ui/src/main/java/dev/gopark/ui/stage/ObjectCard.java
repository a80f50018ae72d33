package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.stage.StagePicture.Card;
import dev.gopark.ui.stage.StagePicture.ChannelBody;
import dev.gopark.ui.stage.StagePicture.FoldedBody;
import dev.gopark.ui.stage.StagePicture.LockBody;
import dev.gopark.ui.stage.StagePicture.QueueBody;
import dev.gopark.ui.text.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A channel or lock, or many folded into one, with the values and goroutines where they are.
final class ObjectCard extends VBox {
  private static final Texts TEXTS = Texts.of("stage");
  private static final String DANGER = "danger";
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final String ARROW = "→";

  private final Label kind = Kit.muted("");
  private final Label name = Kit.styled(new Label(), "gp-code", "name");
  private final Label marks = Kit.muted("");
  private final TokenRow row;
  private final IntConsumer onObject;
  private int object;
  private @Nullable Tooltip tooltip;
  private @Nullable FoldedView folded;

  /// @param onChoose called with a goroutine
  /// @param onObject called with an object's id when the card, or its cell on it, is chosen
  ObjectCard(TokenLayer layer, IntConsumer onChoose, IntConsumer onObject) {
    this.onObject = onObject;
    getStyleClass().addAll("gp-card", "gp-object");
    kind.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(USE_PREF_SIZE);
    row = new TokenRow(layer, onChoose, -1);
    getChildren().addAll(Kit.styled(new HBox(kind, name, marks), "gp-pair"), row);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void clicked(MouseEvent event) {
    boolean isPlain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    if (isPlain && event.getClickCount() == 1 && object != 0) {
      onObject.accept(object);
      event.consume();
    }
  }

  void show(Card card) {
    object = card.object();
    setId("card-" + card.key());
    pseudoClassStateChanged(SELECTED, card.selected());
    kind.setText(card.kind());
    name.setText(card.name());
    marks.setText(String.join(" · ", card.marks()));
    if (card.danger() != getStyleClass().contains(DANGER)) {
      if (card.danger()) {
        getStyleClass().add(DANGER);
      } else {
        getStyleClass().remove(DANGER);
      }
    }
    if (!card.tip().isEmpty() && tooltip == null) {
      tooltip = Kit.tooltip(card.tip(), "");
      Tooltip.install(name, tooltip);
    }
    row.begin();
    switch (card.body()) {
      case ChannelBody channel -> channel(channel);
      case LockBody lock -> lock(lock);
      case QueueBody queue -> queue(queue);
      case FoldedBody many -> folded(many);
    }
    row.end();
  }

  private void folded(FoldedBody body) {
    if (folded == null) {
      folded = new FoldedView(onObject);
      getChildren().add(1, folded);
    }
    folded.show(body);
    if (body.waiting().total() > 0) {
      row.words(TEXTS.say("card.waiting")).strip("waiting", body.waiting());
    }
  }

  private void channel(ChannelBody body) {
    if (body.senders().total() > 0) {
      row.strip("sender", body.senders());
    } else if (body.receivers().total() > 0) {
      row.words(TEXTS.say("card.no-sender"));
    }
    row.words(ARROW);
    if (body.capacity() == 0) {
      row.label(TEXTS.say("card.handover"), "gp-meeting");
    } else {
      buffer(body);
    }
    row.words(ARROW);
    if (body.receivers().total() > 0) {
      row.strip("receiver", body.receivers());
    } else if (body.senders().total() > 0) {
      row.words(TEXTS.say("card.no-receiver"));
    }
  }

  private void buffer(ChannelBody body) {
    for (String value : body.buffer()) {
      row.label(value, "gp-value");
    }
    int drawn = Math.min(body.capacity(), CardComposition.BUFFER_LIMIT);
    for (int i = body.buffer().size(); i < drawn; i++) {
      row.label("", "gp-no-value");
    }
    if (body.capacity() > CardComposition.BUFFER_LIMIT) {
      row.words(TEXTS.say("card.buffered", body.buffered(), body.capacity()));
    }
  }

  private void lock(LockBody body) {
    if (body.holders().total() == 0) {
      row.words(TEXTS.say("card.free"));
    } else {
      row.words(body.held()).strip("holder", body.holders());
    }
    if (body.waiting().total() > 0) {
      row.words(TEXTS.say("card.waiting")).strip("waiting", body.waiting());
    }
  }

  private void queue(QueueBody body) {
    if (body.counter() != null) {
      row.words(body.label()).label(body.counter(), "gp-counter");
    }
    if (body.waiting().total() > 0) {
      row.words(TEXTS.say("card.waiting")).strip("waiting", body.waiting());
    } else {
      row.words(TEXTS.say("card.unwaited"));
    }
  }
}
