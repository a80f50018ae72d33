package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.ThreadStatus;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A thread, the same wherever it stands: a plate with its status's icon, `M3`, and the goroutine
/// it is locked to.
final class ThreadToken extends HBox {
  private final FontIcon icon = Kit.icon("mdi2p-play");
  private final Label name = Kit.styled(new Label(), "name");
  private final Label locked = Kit.styled(new Label(), "locked");
  private @Nullable Tooltip tooltip;
  private String tip = "";
  private @Nullable ThreadStatus status;

  ThreadToken() {
    getStyleClass().add("gp-thread");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    locked.setMinWidth(Region.USE_PREF_SIZE);
    locked.setGraphic(Kit.icon("mdi2l-lock"));
    getChildren().addAll(icon, name, locked);
    addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> prepareTip());
  }

  private void prepareTip() {
    if (tooltip == null) {
      tooltip = Kit.tooltip("", "");
      Tooltip.install(this, tooltip);
    }
    tooltip.setText(tip);
  }

  void show(ThreadMention thread) {
    if (status != thread.status()) {
      if (status != null) {
        getStyleClass().remove(styleClass(status));
      }
      status = thread.status();
      getStyleClass().add(styleClass(thread.status()));
      icon.setIconLiteral(icon(thread.status()));
    }
    setId("thread-" + thread.label());
    name.setText(thread.label());
    locked.setText("G" + thread.lockedTo());
    locked.setManaged(thread.lockedTo() != 0);
    locked.setVisible(thread.lockedTo() != 0);
    tip = thread.tip();
    setAccessibleText(thread.tip());
  }

  private static String styleClass(ThreadStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String icon(ThreadStatus status) {
    return switch (status) {
      case RUNNING -> "mdi2p-play";
      case SPINNING -> "mdi2m-magnify";
      case PARKED -> "mdi2p-pause";
      case SYSCALL -> "mdi2c-cog";
      case POLLING -> "mdi2a-access-point-network";
      case AWAITS_LOCKED -> "mdi2p-pause";
      case WEDGED -> "mdi2s-stop";
      case SYSMON -> "mdi2e-eye";
    };
  }
}
