package dev.gopark.ui.lecture;

import dev.gopark.scenario.Question;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The choices of the question that is told, for the room to decide on; then what the run has
/// answered.
final class Ballot extends VBox {
  private static final Texts TEXTS = Texts.of("lecture");

  private final LectureViewModel model;
  private final FlowPane choices = Kit.styled(new FlowPane(), "lecture-choices");
  private final Label verdict = Kit.styled(Kit.sentence(""), "lecture-verdict");

  Ballot(LectureViewModel model) {
    this.model = model;
    setId("lecture-question");
    getStyleClass().add("lecture-question");
    verdict.setId("lecture-verdict");
    getChildren().addAll(choices, verdict);
    managedProperty().bind(visibleProperty());
    model.stateProperty().subscribe(this::show);
  }

  private void show(@Nullable LectureState state) {
    Question question = state == null ? null : state.question();
    choices.getChildren().clear();
    setVisible(question != null && state != null && state.asking());
    if (question != null && state != null) {
      for (int i = 0; i < question.choices().size(); i++) {
        choices.getChildren().add(choice(question.choices(), i, state));
      }
      verdict.setText(verdict(question, state));
    }
  }

  private Button choice(List<String> choices, int index, LectureState state) {
    String text = choices.get(index);
    boolean isAnswer = text.equals(state.answer());
    boolean isChosen = index == state.chosen();
    Button button =
        Kit.button(
            icon(isAnswer, isChosen, state.answer() != null),
            TEXTS.say("choice", index + 1, text),
            TEXTS.say("choose", text),
            String.valueOf(index + 1),
            () -> model.lecture().choose(index));
    button.setId("lecture-choice-" + (index + 1));
    button.getStyleClass().add("lecture-choice");
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

  private static String verdict(Question question, LectureState state) {
    String answer = state.answer();
    if (answer == null) {
      return TEXTS.say("question");
    }
    if (state.chosen() < 0) {
      return TEXTS.say("answer", answer);
    }
    boolean right = question.choices().get(state.chosen()).equals(answer);
    return TEXTS.say(right ? "right" : "wrong", answer);
  }
}
