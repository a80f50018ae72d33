package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.ui.kit.CanvasPaper;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The timeline: a line of controls above a canvas. Clicking or dragging on the axis moves the
/// playhead.
public final class TimelineView extends VBox {
  private static final Texts TEXTS = Texts.of("timeline");
  private static final double WHEEL_NOTCH = 40;
  private static final double WHEEL_ZOOM = 1.25;
  private static final double BUTTON_ZOOM = 1.6;
  private static final double STRIP_SHARE = 0.7;
  private static final double BOX_LEAST = 3;

  private final TimelineViewModel model;
  private final Canvas canvas = new Canvas();
  private final TimelinePicture drawing;
  private final CanvasPaper paper;
  private final CanvasPaper overviewPaper;
  private final Canvas overview = new Canvas();
  private final Minimap minimap;
  private final ScrollBar bar = new ScrollBar();
  private final Label type = new Label("M");
  private final Rectangle box = new Rectangle();
  private final Area area = new Area();
  private LongConsumer onSeek = _ -> {};
  private IntConsumer onSelect = _ -> {};
  private boolean isSeeking;
  private double boxStart;

  /// The canvas with its scroll bar; the canvas is as large as the room there is.
  private final class Area extends Pane {
    @Override
    protected void layoutChildren() {
      double thickness = bar.prefWidth(-1);
      canvas.setWidth(Math.max(1, getWidth() - thickness));
      drawing.setType(type.prefHeight(-1) / 1.164);
      double strip = model.isWhole() ? 0 : Math.ceil(drawing.rowHeight() * STRIP_SHARE);
      double height = getHeight() - strip;
      canvas.setHeight(Math.max(1, height));
      canvas.relocate(0, 0);
      layoutMinimap(height, strip);
      bar.resizeRelocate(getWidth() - thickness, 0, thickness, height);
      double room = height - drawing.headHeight();
      double over = Math.max(0, drawing.rowsHeight() - room);
      bar.setVisible(over > 1);
      bar.setMax(over);
      bar.setVisibleAmount(over <= 0 ? 0 : room * over / (room + over));
      bar.setUnitIncrement(drawing.rowHeight());
      bar.setBlockIncrement(room);
      bar.setValue(Math.min(bar.getValue(), over));
      drawing.setScroll(bar.getValue());
      drawing.setSize(canvas.getWidth(), canvas.getHeight());
      drawing.draw(paper);
    }

    /// The strip below, while only a part of the run is seen.
    private void layoutMinimap(double y, double height) {
      overview.setVisible(height > 0);
      overview.setWidth(canvas.getWidth());
      overview.setHeight(Math.max(1, height));
      overview.relocate(0, y);
      if (height > 0) {
        minimap.setLeft(drawing.left());
        minimap.draw(overviewPaper);
      }
    }
  }

  public TimelineView(TimelineViewModel model) {
    this.model = model;
    this.drawing = new TimelinePicture(model);
    this.paper = new CanvasPaper(canvas.getGraphicsContext2D());
    this.minimap = new Minimap(model, overview);
    this.overviewPaper = new CanvasPaper(overview.getGraphicsContext2D());
    setId("timeline");
    getStyleClass().add("gp-timeline");
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(area::requestLayout);
    type.setVisible(false);
    type.setManaged(false);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setId("timeline-canvas");
    Kit.redrawable(canvas, drawing::draw);
    Kit.redrawable(overview, minimap::draw);
    box.getStyleClass().add("gp-box-zoom");
    box.setManaged(false);
    box.setVisible(false);
    box.setMouseTransparent(true);
    overview.setId("timeline-minimap");
    overview.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    overview.setAccessibleText(TEXTS.say("overview"));
    area.getChildren().addAll(type, canvas, box, overview, bar);
    area.setMinHeight(0);
    VBox.setVgrow(area, Priority.ALWAYS);
    getChildren().addAll(controls(), area);
    model.revisionProperty().subscribe(this::changed);
    model.selectedGoroutineProperty().subscribe(area::requestLayout);
    Theme.follow(
        this,
        theme -> {
          drawing.setTheme(theme);
          minimap.setTheme(theme);
          area.requestLayout();
        });
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    overview.addEventHandler(MouseEvent.MOUSE_PRESSED, this::centre);
    overview.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::centre);
  }

  private HBox controls() {
    ToggleButton processors = toggle(TEXTS.say("processors"), TEXTS.say("processors.tip"));
    processors.selectedProperty().bindBidirectional(model.byProcessorProperty());
    processors.setId("timeline-by-processor");
    ToggleButton time = toggle(TEXTS.say("time"), TEXTS.say("time.tip"));
    time.selectedProperty().bindBidirectional(model.byTimeProperty());
    time.setId("timeline-by-time");
    ToggleButton follow = toggle(TEXTS.say("follow"), TEXTS.say("follow.tip"));
    follow.selectedProperty().bindBidirectional(model.followingProperty());
    HBox row =
        new HBox(
            Kit.heading(TEXTS.say("timeline")),
            processors,
            time,
            Kit.spacer(),
            navigation("mdi2a-arrow-left", TEXTS.say("back"), "Alt+Left", true),
            navigation("mdi2a-arrow-right", TEXTS.say("forward"), "Alt+Right", false),
            Kit.iconButton(
                "mdi2m-minus", TEXTS.say("less"), TEXTS.say("wheel"), () -> zoom(1 / BUTTON_ZOOM)),
            Kit.iconButton(
                "mdi2p-plus", TEXTS.say("more"), TEXTS.say("wheel"), () -> zoom(BUTTON_ZOOM)),
            Kit.button(
                "mdi2a-arrow-expand-horizontal",
                TEXTS.say("fit"),
                TEXTS.say("fit.tip"),
                "",
                model::fit),
            follow);
    return Kit.styled(row, "gp-timeline-controls");
  }

  private Button navigation(String icon, String name, String key, boolean isBack) {
    Button button = Kit.iconButton(icon, name, key, isBack ? model::goBack : model::goForward);
    button.setId(isBack ? "timeline-back" : "timeline-forward");
    button
        .disableProperty()
        .bind((isBack ? model.canGoBackProperty() : model.canGoForwardProperty()).not());
    return button;
  }

  private static ToggleButton toggle(String text, String name) {
    ToggleButton button = Kit.styled(new ToggleButton(text), "gp-small-toggle");
    button.setTooltip(Kit.tooltip(name, ""));
    button.setAccessibleText(name);
    return button;
  }

  TimelinePicture picture() {
    return drawing;
  }

  /// See [TimelineViewModel#goBack].
  public void goBack() {
    model.goBack();
  }

  /// See [TimelineViewModel#goForward].
  public void goForward() {
    model.goForward();
  }

  /// Shows the whole run.
  public void fit() {
    model.fit();
  }

  private void zoom(double factor) {
    double at = (model.position(model.now()) - model.from()) / (model.to() - model.from());
    model.zoom(factor, at >= 0 && at <= 1 ? at : 0.5);
  }

  /// Adds events that follow those added so far.
  public void append(List<Event> events) {
    model.append(events);
  }

  /// Forgets everything: another run begins.
  public void reset() {
    model.reset();
  }

  /// Moves the playhead.
  public void showNow(long step) {
    model.showNow(step);
  }

  /// See [TimelineViewModel#showFindings].
  public void showFindings(List<Finding> findings) {
    model.showFindings(findings);
  }

  /// Called with the step where the playhead was put by hand; many times while it is dragged.
  public void setOnSeek(LongConsumer action) {
    onSeek = action;
  }

  /// Called with a goroutine's id when its row's name is clicked.
  public void setOnSelect(IntConsumer action) {
    onSelect = action;
  }

  public IntegerProperty selectedGoroutineProperty() {
    return model.selectedGoroutineProperty();
  }

  public BooleanProperty byProcessorProperty() {
    return model.byProcessorProperty();
  }

  private void changed() {
    canvas.setAccessibleText(TEXTS.say("name", model.tracks().size(), model.now()));
    area.requestLayout();
  }

  private void pressed(MouseEvent event) {
    boolean isOnAxis = drawing.isOnAxis(event.getX());
    long bookmark = drawing.bookmarkAt(event.getX(), event.getY());
    if (isOnAxis && (event.isShiftDown() || event.getButton() == MouseButton.SECONDARY)) {
      startBox(event);
    } else if (bookmark >= 0) {
      onSeek.accept(bookmark);
    } else if (isOnAxis && event.getButton() == MouseButton.PRIMARY) {
      isSeeking = true;
      seek(event);
    } else if (!model.byProcessorProperty().get() && drawing.rowAt(event.getY()) >= 0) {
      int goroutine = model.tracks().get(drawing.rowAt(event.getY())).id;
      model.selectedGoroutineProperty().set(goroutine);
      onSelect.accept(goroutine);
    }
  }

  private void dragged(MouseEvent event) {
    if (isSeeking) {
      seek(event);
    } else if (box.isVisible()) {
      drawBox(event);
    }
  }

  private void released(MouseEvent event) {
    isSeeking = false;
    if (box.isVisible()) {
      box.setVisible(false);
      if (Math.abs(event.getX() - boxStart) > BOX_LEAST) {
        model.zoomTo(drawing.positionAt(boxStart), drawing.positionAt(inside(event)));
      }
    }
  }

  /// A box drawn with Shift or the other button: what is in it will fill the timeline.
  private void startBox(MouseEvent event) {
    boxStart = event.getX();
    box.setVisible(true);
    drawBox(event);
  }

  private void drawBox(MouseEvent event) {
    double x = inside(event);
    box.setX(Math.min(x, boxStart));
    box.setWidth(Math.abs(x - boxStart));
    box.setY(drawing.headHeight());
    box.setHeight(Math.max(0, drawing.height() - drawing.headHeight()));
  }

  private double inside(MouseEvent event) {
    return Math.clamp(event.getX(), drawing.left(), Math.max(drawing.left(), drawing.width()));
  }

  private void seek(MouseEvent event) {
    onSeek.accept(model.stepAt(drawing.positionAt(event.getX())));
  }

  private void centre(MouseEvent event) {
    model.centre(minimap.positionAt(event.getX()));
  }

  private void scrolled(ScrollEvent event) {
    double notches = event.getDeltaY() / WHEEL_NOTCH;
    if (event.getDeltaX() != 0) {
      model.pan(-event.getDeltaX() / canvas.getWidth());
    } else if (drawing.isOnAxis(event.getX())) {
      model.zoom(Math.pow(WHEEL_ZOOM, notches), drawing.share(event.getX()));
    } else {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
    }
    event.consume();
  }
}
