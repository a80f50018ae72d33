package dev.gopark.ui.app;

import dev.gopark.runtime.Snapshot;
import dev.gopark.ui.kit.Token;
import dev.gopark.ui.session.Driving;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with a goroutine's token on the stage: look into it, let it run, freeze it.
final class TokenMenu {
  private static final Texts TEXTS = Texts.of("scheduling");

  private final Session session;
  private @Nullable ContextMenu open;

  private TokenMenu(Session session) {
    this.session = session;
  }

  static void install(Node stage, Session session) {
    TokenMenu menu = new TokenMenu(session);
    stage.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menu.show(stage, event));
  }

  private void show(Node stage, ContextMenuEvent event) {
    Token token = token(event.getTarget());
    Frame frame = session.model().frameProperty().get();
    Snapshot.Goroutine goroutine =
        token == null || frame == null ? null : frame.snapshot().goroutine(token.goroutine());
    if (goroutine == null || goroutine.status() == Snapshot.GoStatus.DEAD) {
      return;
    }
    ContextMenu before = open;
    if (before != null) {
      before.hide();
    }
    ContextMenu menu = menu(goroutine);
    open = menu;
    menu.show(stage, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static @Nullable Token token(Object target) {
    Node node = target instanceof Node hit ? hit : null;
    while (node != null && !(node instanceof Token)) {
      node = node.getParent();
    }
    return node instanceof Token token ? token : null;
  }

  private ContextMenu menu(Snapshot.Goroutine goroutine) {
    Driving driving = session.driving();
    int id = goroutine.id();
    MenuItem run =
        item("token-run", TEXTS.say("token.run", goroutine.label()), () -> driving.run(id));
    run.setDisable(!driving.canRun(id));
    return new ContextMenu(
        item(
            "token-select",
            TEXTS.say("token.select", goroutine.label()),
            () -> session.selectGoroutine(id)),
        run,
        item(
            "token-freeze",
            goroutine.frozen()
                ? TEXTS.say("token.release", goroutine.label())
                : TEXTS.say("token.freeze", goroutine.label()),
            () -> driving.freezeOrRelease(id)));
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
