package dev.gopark.ui.app;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Recovery;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Offers what an earlier window left behind that ended before its changes were saved.
final class RecoveryBar extends HBox {
  private static final Texts TEXTS = Texts.of("app");

  private final Label text = Kit.sentence("");
  private final Button restore;

  RecoveryBar(Session session) {
    setId("recovery");
    Kit.styled(this, "recovery");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("recovery-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    restore =
        Kit.button(
            "mdi2b-backup-restore",
            TEXTS.say("recovery.restore"),
            TEXTS.say("recovery.restore.tip"),
            "",
            session.programs()::restoreDrafts);
    restore.setId("recovery-restore");
    restore.getStyleClass().add("accent");
    Button discard =
        Kit.button(
            "mdi2d-delete-outline",
            TEXTS.say("recovery.discard"),
            TEXTS.say("recovery.discard.tip"),
            "",
            session.programs()::discardDrafts);
    discard.setId("recovery-discard");
    getChildren().addAll(Kit.icon("mdi2l-lifebuoy"), text, restore, discard);
    session.model().recoveryProperty().subscribe(this::show);
  }

  private void show(@Nullable Recovery recovery) {
    setVisible(recovery != null);
    setManaged(recovery != null);
    text.setText(recovery == null ? "" : recovery.sentence());
    restore.setVisible(recovery != null && !recovery.programs().isEmpty());
    restore.setManaged(restore.isVisible());
  }
}
