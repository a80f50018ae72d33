package dev.gopark.ui.lecture;

import dev.gopark.scenario.Question;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.LectureState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The question to the room over the stage, with its choices; then what the run has answered.
final class QuestionCard extends StackPane {
  private final LectureViewModel model;
  private final VBox card = Kit.card();

  QuestionCard(LectureViewModel model) {
    this.model = model;
    setId("lecture-question");
    getStyleClass().add("lecture-question");
    card.getStyleClass().add("lecture-question-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    card.maxWidthProperty().bind(widthProperty().multiply(0.9));
    getChildren().add(card);
    setAlignment(card, Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    model.stateProperty().subscribe(this::show);
  }

  private void show(@Nullable LectureState state) {
    Question question = state == null ? null : state.question();
    if (state == null || question == null || !state.asking()) {
      setVisible(false);
      return;
    }
    setVisible(true);
    card.getChildren().setAll(Kit.styled(Kit.sentence(question.text()), "lecture-question-text"));
    for (int i = 0; i < question.choices().size(); i++) {
      card.getChildren().add(choice(question.choices(), i, state));
    }
    card.getChildren().add(verdict(question, state));
  }

  private Button choice(List<String> choices, int index, LectureState state) {
    String text = choices.get(index);
    boolean isAnswer = text.equals(state.answer());
    boolean isChosen = index == state.chosen();
    Button button =
        Kit.button(
            icon(isAnswer, isChosen, state.answer() != null),
            (index + 1) + "   " + text,
            "Choose: " + text,
            String.valueOf(index + 1),
            () -> model.lecture().choose(index));
    button.setId("lecture-choice-" + (index + 1));
    button.getStyleClass().add("lecture-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(state.answer() == null);
    if (isAnswer) {
      button.getStyleClass().add("right");
    }
    if (isChosen) {
      button.getStyleClass().add("chosen");
    }
    return button;
  }

  private static String icon(boolean isAnswer, boolean isChosen, boolean isAnswered) {
    if (isAnswer) {
      return "mdi2c-check-circle";
    }
    if (isChosen) {
      return isAnswered ? "mdi2c-close-circle-outline" : "mdi2r-radiobox-marked";
    }
    return "mdi2r-radiobox-blank";
  }

  private static Label verdict(Question question, LectureState state) {
    String answer = state.answer();
    Label label = Kit.styled(Kit.sentence(""), "lecture-verdict");
    label.setId("lecture-verdict");
    if (answer == null) {
      label.setText("What do you think? Then → runs it.");
    } else if (state.chosen() >= 0) {
      boolean right = question.choices().get(state.chosen()).equals(answer);
      label.setText((right ? "You were right. " : "It comes otherwise. ") + "The run: " + answer);
    } else {
      label.setText("The run: " + answer);
    }
    return label;
  }
}
