package dev.gopark.ui.kit;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Chooses a scheduling policy; the list says what each one is.
public final class PolicyChoice extends ComboBox<SchedulingPolicy> {
  private static final Texts TEXTS = Texts.of("kit");

  private final Consumer<SchedulingPolicy> onChoose;

  /// @param onChoose called when another one is chosen by hand
  public PolicyChoice(Consumer<SchedulingPolicy> onChoose) {
    this.onChoose = onChoose;
    getStyleClass().add("gp-policy");
    setAccessibleText(TEXTS.say("policy"));
    setMinWidth(USE_PREF_SIZE);
    getItems().setAll(SchedulingPolicy.values());
    setButtonCell(new NameCell());
    setCellFactory(_ -> new PolicyCell());
    setOnAction(_ -> chosen());
  }

  /// What a policy is, in a few words.
  public static String about(SchedulingPolicy policy) {
    return TEXTS.say("policy." + policy.name());
  }

  private void chosen() {
    SchedulingPolicy policy = getValue();
    if (policy != null) {
      onChoose.accept(policy);
    }
  }

  /// Shows which one is in force.
  public void showPolicy(SchedulingPolicy policy) {
    var action = getOnAction();
    setOnAction(null);
    setValue(policy);
    setOnAction(action);
  }

  private static final class NameCell extends ListCell<SchedulingPolicy> {
    @Override
    protected void updateItem(@Nullable SchedulingPolicy policy, boolean empty) {
      super.updateItem(policy, empty);
      setText(policy == null ? "" : policy.label);
    }
  }

  private static final class PolicyCell extends ListCell<SchedulingPolicy> {
    private final Label name = Kit.styled(new Label(), "gp-strong");
    private final Label about = Kit.muted("");
    private final VBox box = new VBox(name, about);

    @Override
    protected void updateItem(@Nullable SchedulingPolicy policy, boolean empty) {
      super.updateItem(policy, empty);
      setGraphic(policy == null ? null : box);
      name.setText(policy == null ? "" : policy.label);
      about.setText(policy == null ? "" : about(policy));
      setAccessibleText(policy == null ? null : policy.label + ": " + about(policy));
    }
  }
}
