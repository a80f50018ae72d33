package dev.gopark.ui.deadlock;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.deadlock.DeadlockViewModel.Lamp;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong at the step shown: one finding in full, the others as banners to choose from.
public final class DeadlockView extends StackPane {
  private static final Texts TEXTS = Texts.of("deadlock");
  private static final int OTHERS = 20;
  private static final int WAITS = 12;

  private final DeadlockViewModel model;
  private final VBox list = Kit.styled(new VBox(), "gp-deadlock-list");
  private final VBox calm;
  private @Nullable WaitGraph shown;
  private IntConsumer onSelect = _ -> {};
  private Consumer<String> onGoTo = _ -> {};

  public DeadlockView(DeadlockViewModel model) {
    this.model = model;
    setId("deadlock");
    getStyleClass().add("gp-deadlock");
    FontIcon icon = Kit.icon("mdi2c-check-circle-outline");
    Label nothing = Kit.styled(new Label(), "gp-title");
    nothing.setId("deadlock-calm");
    Label hint = Kit.styled(Kit.sentence(""), "gp-muted");
    model
        .compilesProperty()
        .subscribe(
            compiles -> {
              icon.setIconLiteral(
                  compiles ? "mdi2c-check-circle-outline" : "mdi2f-file-alert-outline");
              nothing.setText(TEXTS.say(compiles ? "nothing" : "broken"));
              hint.setText(TEXTS.say(compiles ? "nothing.hint" : "broken.hint"));
            });
    hint.setStyle("-fx-text-alignment: center;");
    calm = Kit.styled(new VBox(icon, nothing, hint), "gp-calm");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    getChildren().addAll(scroll, calm);
    model.findingsProperty().subscribe(this::draw);
    model.chosenProperty().subscribe(this::draw);
    model.selectedGoroutineProperty().subscribe(_ -> markShown());
    model.selectedObjectProperty().subscribe(_ -> markShown());
    draw();
  }

  /// Shows these findings; the same ones again change nothing.
  public void show(List<Finding> findings) {
    model.show(findings);
  }

  /// Called with a goroutine's id when its token is chosen.
  public void setOnSelect(IntConsumer action) {
    onSelect = action;
  }

  /// Called with a `file:line` when it is clicked.
  public void setOnGoTo(Consumer<String> action) {
    onGoTo = action;
  }

  /// Whether arrows and lamps come all at once.
  public BooleanProperty reducedMotionProperty() {
    return model.reducedMotionProperty();
  }

  private void draw() {
    List<Finding> findings = model.findingsProperty().get();
    shown = null;
    calm.setVisible(findings.isEmpty());
    List<Node> nodes = new ArrayList<>();
    int chosen = Math.min(model.chosenProperty().get(), findings.size() - 1);
    if (chosen >= 0) {
      nodes.add(full(findings.get(chosen)));
    }
    if (findings.size() > 1) {
      nodes.add(Kit.heading(TEXTS.say("others")));
      for (int i = 0; i < Math.min(findings.size(), OTHERS); i++) {
        if (i != chosen) {
          nodes.add(other(findings.get(i), i));
        }
      }
      if (findings.size() > OTHERS) {
        nodes.add(Kit.muted(TEXTS.say("more", findings.size() - OTHERS)));
      }
    }
    list.getChildren().setAll(nodes);
  }

  /// Choosing one again lets go of it.
  private void chooseObject(int object) {
    boolean again = model.selectedObjectProperty().get() == object;
    model.selectedObjectProperty().set(again ? 0 : object);
  }

  private void markShown() {
    if (shown != null) {
      mark(shown);
    }
  }

  private void mark(WaitGraph graph) {
    graph.mark(model.selectedGoroutineProperty().get(), model.selectedObjectProperty().get());
  }

  private VBox banner(Finding finding) {
    Label title = Kit.styled(Kit.sentence(DeadlockViewModel.headline(finding)), "gp-title");
    VBox banner =
        Kit.styled(
            new VBox(title, Kit.sentence(DeadlockViewModel.consequence(finding))), "gp-banner");
    if (!finding.certain()) {
      banner.getStyleClass().add("hint");
    }
    return banner;
  }

  private Node other(Finding finding, int index) {
    VBox banner = banner(finding);
    banner.setFocusTraversable(true);
    banner.setAccessibleText(DeadlockViewModel.headline(finding));
    banner.setStyle("-fx-cursor: hand;");
    banner.setOnMouseClicked(_ -> model.chosenProperty().set(index));
    banner.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.chosenProperty().set(index);
          }
        });
    return banner;
  }

  private VBox full(Finding finding) {
    VBox box = Kit.styled(new VBox(banner(finding)), "gp-finding");
    if (!finding.edges().isEmpty()) {
      WaitGraph graph = new WaitGraph(finding, id -> onSelect.accept(id), this::chooseObject);
      mark(graph);
      if (!model.reducedMotionProperty().get()) {
        graph.close();
      }
      shown = graph;
      box.getChildren().add(graph);
      if (graph.hidden() > 0) {
        box.getChildren().add(Kit.muted(TEXTS.say("more.goroutines", graph.hidden())));
      }
    }
    addLamps(box, DeadlockViewModel.lamps(finding));
    addAdvice(box, finding);
    addWaits(box, finding);
    if (!finding.positions().isEmpty()) {
      FlowPane places = new FlowPane(12, 4);
      for (String position : finding.positions()) {
        Hyperlink link = Kit.styled(new Hyperlink(position), "gp-place");
        link.setOnAction(_ -> onGoTo.accept(position));
        places.getChildren().add(link);
      }
      box.getChildren().addAll(Kit.heading(TEXTS.say("places")), places);
    }
    return box;
  }

  private void addLamps(VBox box, List<Lamp> lamps) {
    if (lamps.isEmpty()) {
      return;
    }
    box.getChildren().add(Kit.heading(TEXTS.say("conditions")));
    int lit = 0;
    for (Lamp lamp : lamps) {
      LampRow row = new LampRow(lamp);
      row.light(lit, model.reducedMotionProperty().get());
      lit += lamp.isLit() ? 1 : 0;
      box.getChildren().add(row);
    }
  }

  private static void addAdvice(VBox box, Finding finding) {
    if (finding.advice().isEmpty()) {
      return;
    }
    box.getChildren()
        .add(Kit.muted(TEXTS.say(finding.coffman() == null ? "prevent" : "prevent.one")));
    for (String advice : finding.advice()) {
      box.getChildren()
          .add(
              Kit.styled(
                  new HBox(Kit.icon("mdi2c-chevron-right"), Kit.sentence(advice)), "gp-advice"));
    }
  }

  private static void addWaits(VBox box, Finding finding) {
    if (finding.waits().isEmpty()) {
      return;
    }
    box.getChildren().add(Kit.heading(TEXTS.say("waits")));
    finding.waits().stream().limit(WAITS).forEach(w -> box.getChildren().add(Kit.sentence(w)));
    if (finding.waits().size() > WAITS) {
      box.getChildren().add(Kit.muted(TEXTS.say("more", finding.waits().size() - WAITS)));
    }
  }
}
