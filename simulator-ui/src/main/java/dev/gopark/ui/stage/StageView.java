package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Tiles;
import dev.gopark.ui.kit.ZoomPane;
import dev.gopark.ui.stage.StagePicture.Backstage;
import dev.gopark.ui.stage.StagePicture.Card;
import dev.gopark.ui.stage.StagePicture.Detail;
import dev.gopark.ui.stage.StagePicture.ProcessorPicture;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stage: draws the [StagePicture] of its view model, and keeps every node whose thing is still
/// there.
public final class StageView extends StackPane {
  private static final Texts TEXTS = Texts.of("stage");
  private static final double PROCESSOR_WIDTH = 10.2;
  private static final double COMPACT_WIDTH = 8.7;
  private static final double LINE_WIDTH = 11.5;
  private static final double LINE_WIDTH_WITH_THREAD = 16.5;
  private static final double CARD_WIDTH = 20;
  private static final double NARROW_EMS = 52;
  private static final double RULES_WIDTH = 640;
  private static final int ALL_COLUMNS = 16;
  private static final int CARD_COLUMNS = 6;

  private final StageViewModel model;
  private final Label counts = Kit.muted("");
  private final Label rule = Kit.styled(new Label(), "gp-rule");
  private final Label moreRules = Kit.chip("", "accent");
  private final Tooltip rulesTip = Kit.tooltip("", "");
  private final Tiles processors = new Tiles(PROCESSOR_WIDTH, ALL_COLUMNS);
  private final Tiles cards = new Tiles(CARD_WIDTH, CARD_COLUMNS);
  private final Label cardsHeading = Kit.heading(TEXTS.say("cards"));
  private final VBox board = Kit.styled(new VBox(), "gp-board");
  private final TokenLayer layer;
  private final ZoomPane zoom;
  private final TokenRow queues;
  private final ClockFace clock = new ClockFace();
  private final Backdrop backdrop;
  private final CrowdView crowd = new CrowdView(this::choose);
  private final TokenRow adrift;
  private final VBox whole;
  private final Label empty = Kit.muted(TEXTS.say("empty"));
  private final List<ProcessorCard> processorCards = new ArrayList<>();
  private final Map<String, ObjectCard> objectCards = new HashMap<>();

  /// Once a queue was long, all cards keep room for it, so that those below do not jump at each
  /// step.
  private boolean hasLongQueues;

  private boolean isBoardOnly;

  /// Whether the shared queues have held anything; their row stays from then on.
  private boolean hasShared;

  private IntConsumer onSelect = _ -> {};

  public StageView(StageViewModel model) {
    this.model = model;
    layer = new TokenLayer(board, this::choose, model::tip);
    zoom = new ZoomPane(layer);
    queues = new TokenRow(layer, this::choose, -1);
    backdrop = new Backdrop(layer, this::choose);
    adrift = new TokenRow(layer, this::choose, -1);
    setId("stage");
    getStyleClass().add("gp-stage");
    getStylesheets()
        .add(StageView.class.getResource("/dev/gopark/ui/kit/stage.css").toExternalForm());
    counts.setId("stage-counts");
    rule.setId("stage-rule");
    rule.setGraphic(Kit.icon("mdi2i-information-outline"));
    queues.getStyleClass().addAll("gp-card", "gp-queues");
    adrift.getStyleClass().addAll("gp-card", "gp-queues");
    board
        .getChildren()
        .addAll(processors, queues, backdrop.node(), adrift, crowd, cardsHeading, cards);
    HBox header =
        Kit.styled(
            new HBox(Kit.heading(TEXTS.say("processors")), Kit.spacer(), counts, threadsToggle()),
            "gp-pair");
    VBox.setVgrow(zoom, Priority.ALWAYS);
    moreRules.setId("stage-rules");
    moreRules.setTooltip(rulesTip);
    rulesTip.setMaxWidth(RULES_WIDTH);
    HBox rules = Kit.styled(new HBox(rule, moreRules), "gp-pair");
    whole = Kit.styled(new VBox(header, rules, zoom), "gp-stage-whole");
    getChildren().addAll(whole, empty);
    model.pictureProperty().subscribe(this::draw);
    model.rulesProperty().subscribe(this::tellRules);
    tellRules();
    widthProperty().subscribe(this::label);
    model.selectedGoroutineProperty().subscribe(selected -> select(selected.intValue()));
  }

  private ToggleButton threadsToggle() {
    ToggleButton toggle = Kit.styled(new ToggleButton(TEXTS.say("threads")), "gp-small-toggle");
    toggle.setId("stage-threads");
    toggle.setTooltip(Kit.tooltip(TEXTS.say("threads.tip"), "M"));
    toggle.setAccessibleText(TEXTS.say("threads.name"));
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.selectedProperty().bindBidirectional(model.fullProperty());
    return toggle;
  }

  /// See [StageViewModel#show].
  public void show(
      Snapshot snapshot,
      SchedulingPolicy policy,
      Set<Integer> deadlocked,
      Set<Integer> deadlockedObjects) {
    model.show(snapshot, policy, deadlocked, deadlockedObjects);
  }

  /// Called with a goroutine's id when its token is chosen; the property has changed by then.
  public void setOnSelect(IntConsumer action) {
    onSelect = action;
  }

  public IntegerProperty selectedGoroutineProperty() {
    return model.selectedGoroutineProperty();
  }

  /// See [StageViewModel#selectedObjectProperty].
  public IntegerProperty selectedObjectProperty() {
    return model.selectedObjectProperty();
  }

  /// See [StageViewModel#fullProperty].
  public BooleanProperty fullProperty() {
    return model.fullProperty();
  }

  /// See [StageViewModel#motionScaleProperty].
  public DoubleProperty motionScaleProperty() {
    return model.motionScaleProperty();
  }

  /// Leaves the counts and the rule to others, and draws the shared queues only once there is
  /// something in them.
  public void showBoardOnly() {
    whole.getChildren().setAll(zoom);
    isBoardOnly = true;
  }

  /// Shows the whole stage.
  public void fit() {
    zoom.fit();
  }

  private void choose(int goroutine) {
    model.selectedGoroutineProperty().set(goroutine);
    onSelect.accept(goroutine);
  }

  /// Selecting one again lets go of it.
  private void chooseObject(int object) {
    boolean again = model.selectedObjectProperty().get() == object;
    model.selectedObjectProperty().set(again ? 0 : object);
  }

  private void select(int goroutine) {
    layer.select(goroutine);
    crowd.show(model.picture().crowd(), goroutine);
    reveal();
  }

  /// Brings the selected goroutine's token into view.
  private void reveal() {
    Node token = layer.token(model.selectedGoroutineProperty().get());
    if (token != null) {
      zoom.reveal(token);
    }
  }

  private void draw(StagePicture picture) {
    Node selected = layer.token(model.selectedGoroutineProperty().get());
    boolean follows = selected == null || zoom.shows(selected);
    whole.setVisible(!model.isEmpty());
    empty.setVisible(model.isEmpty());
    label();
    rule.setText(picture.rule());
    rule.setVisible(!picture.rule().isEmpty());
    layer.begin(model.motionScaleProperty().get());
    drawProcessors(picture);
    drawQueues(picture);
    drawCards(picture.cards());
    crowd.show(picture.crowd(), model.selectedGoroutineProperty().get());
    show(crowd, picture.crowd().cells() > 0);
    layer.end();
    if (follows) {
      reveal();
    }
  }

  /// The counts, fewer where the stage is narrow.
  private void label() {
    List<String> all = model.picture().counts();
    boolean isNarrow = getWidth() > 0 && getWidth() < counts.getFont().getSize() * NARROW_EMS;
    counts.setText(String.join("   ", isNarrow ? all.subList(0, Math.min(2, all.size())) : all));
  }

  /// One step may follow several rules: the last is told, the others when pointed at.
  private void tellRules() {
    List<String> rules = model.rulesProperty().get();
    show(moreRules, rules.size() > 1);
    moreRules.setText(TEXTS.say("rules.more", rules.size() - 1));
    rulesTip.setText(String.join("\n", rules));
    moreRules.setAccessibleText(rulesTip.getText());
  }

  private void drawProcessors(StagePicture picture) {
    List<ProcessorPicture> pictures = picture.processors();
    while (processorCards.size() < pictures.size()) {
      processorCards.add(new ProcessorCard(processorCards.size(), layer, this::choose));
    }
    hasLongQueues =
        pictures.stream().anyMatch(p -> p.queue().total() > ProcessorCard.DRAWN_SLOTS)
            || hasLongQueues && !model.isEmpty();
    if (isBoardOnly) {
      processorCards.forEach(ProcessorCard::setPlain);
    }
    for (int i = 0; i < pictures.size(); i++) {
      processorCards.get(i).setTall(hasLongQueues && picture.hasQueues());
      processorCards.get(i).show(pictures.get(i), picture);
    }
    processors.setMinColumn(
        switch (picture.detail()) {
          case FULL -> PROCESSOR_WIDTH;
          case COMPACT -> COMPACT_WIDTH;
          case LINE -> picture.backstage() == null ? LINE_WIDTH : LINE_WIDTH_WITH_THREAD;
        },
        picture.detail() == Detail.LINE);
    processors.set(processorCards.subList(0, pictures.size()));
  }

  private void drawQueues(StagePicture picture) {
    Backstage backstage = picture.backstage();
    hasShared = picture.hasShared() || hasShared && !model.isEmpty();
    show(queues, backstage == null && (hasShared || !isBoardOnly));
    show(backdrop.node(), backstage != null);
    if (backstage == null) {
      drawRow(picture);
    } else {
      backdrop.show(picture, backstage);
    }
    drawAdrift(picture);
  }

  private static void show(Node node, boolean visible) {
    node.setManaged(visible);
    node.setVisible(visible);
  }

  /// Global queue, timers, system calls and network in one row: the simple view.
  private void drawRow(StagePicture picture) {
    queues.begin().label(TEXTS.say("place.global"), "gp-strong");
    drawStrip(queues, "global", picture.global(), TEXTS.say("empty.queue"));
    queues.label(TEXTS.say("place.timers"), "gp-strong");
    clock.show(picture.clock());
    if (!picture.clock().marks().isEmpty()) {
      queues.node("clock", () -> clock);
    }
    drawStrip(
        queues,
        "timer",
        picture.timers(),
        picture.otherTimers().isEmpty() ? TEXTS.say("none") : "");
    for (String timer : picture.otherTimers()) {
      queues.label(timer, "gp-chip");
    }
    if (picture.systemCalls().total() > 0) {
      queues.label(TEXTS.say("place.calls"), "gp-strong").strip("call", picture.systemCalls());
    }
    if (picture.network().total() > 0) {
      queues
          .label(TEXTS.say("place.network"), "gp-strong")
          .strip("network", picture.network(), "gp-when");
    }
    queues.end();
  }

  private void drawAdrift(StagePicture picture) {
    adrift.begin();
    if (picture.adrift().total() > 0) {
      adrift.label(picture.adriftTitle(), "gp-strong").strip("adrift", picture.adrift());
    }
    adrift.end();
    show(adrift, picture.adrift().total() > 0);
  }

  private static void drawStrip(TokenRow row, String name, Strip strip, String none) {
    if (strip.total() > 0) {
      row.strip(name, strip, "gp-when");
    } else if (!none.isEmpty()) {
      row.words(none);
    }
  }

  private void drawCards(List<Card> pictures) {
    cardsHeading.setVisible(!pictures.isEmpty());
    List<Node> nodes = new ArrayList<>();
    Map<String, ObjectCard> old = new HashMap<>(objectCards);
    objectCards.clear();
    for (Card card : pictures) {
      ObjectCard node = old.get(card.key());
      if (node == null) {
        node = new ObjectCard(layer, this::choose, this::chooseObject);
      }
      node.show(card);
      objectCards.put(card.key(), node);
      nodes.add(node);
    }
    cards.set(nodes);
  }
}
