package dev.gopark.ui.lecture;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.lecture.LectureViewModel.Page;
import dev.gopark.ui.text.Texts;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the room sees: the program on the left, the stage on the right, what to say below. Its type
/// grows with its height.
public final class LectureView extends StackPane {
  private static final Texts TEXTS = Texts.of("lecture");
  static final String STYLES =
      Objects.requireNonNull(LectureView.class.getResource("lecture.css")).toExternalForm();

  private static final double LEAST_SHARE = 0.3;
  private static final double MOST_SHARE = 0.4;
  private static final double LEAST_PIXELS = 8;
  private static final double LINES_OF_TYPE = 40;

  private static final PseudoClass MIRRORED = PseudoClass.getPseudoClass("mirrored");

  private final LectureViewModel model;
  private final CodePane code = new CodePane();
  private final Label headline = Kit.styled(new Label(), "lecture-headline");
  private final Label detail = Kit.styled(new Label(), "lecture-detail");
  private final Label place = Kit.styled(new Label(), "lecture-place");
  private final Region done = Kit.styled(new Region(), "lecture-done");
  private final HBox progress = Kit.styled(new HBox(done), "lecture-progress");

  /// @param stage shows the run
  public LectureView(LectureViewModel model, Region stage) {
    this.model = model;
    setId("lecture");
    getStyleClass().add("lecture");
    getStylesheets().add(STYLES);
    headline.setId("lecture-headline");
    place.setId("lecture-place");
    headline.setWrapText(true);
    detail.setWrapText(true);
    detail.managedProperty().bind(detail.visibleProperty());
    StackPane right = Kit.styled(new StackPane(stage), "lecture-stage");
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinSize(0, 0);
    HBox both = new HBox(code, right);
    code.shareOf(widthProperty(), LEAST_SHARE, MOST_SHARE);
    BorderPane page = new BorderPane(both);
    page.setBottom(new VBox(progress, narration()));
    Ink ink = new Ink(model);
    ink.drawOn(this);
    getChildren().addAll(page, ink, black());
    model.pageProperty().subscribe(this::show);
  }

  /// The size of type that suits a picture of this height.
  public static double pixels(double height) {
    return Math.max(LEAST_PIXELS, Math.round(height / LINES_OF_TYPE));
  }

  private HBox narration() {
    VBox words = new VBox(headline, new Ballot(model), detail);
    words.getStyleClass().add("lecture-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox time = Kit.styled(new HBox(place, new StopwatchLabel(model)), "lecture-when");
    VBox side = new VBox(time, keys(TEXTS.say("keys.move")), keys(TEXTS.say("keys.other")));
    side.getStyleClass().add("lecture-side");
    side.setMinWidth(USE_PREF_SIZE);
    HBox bar = Kit.styled(new HBox(words, side), "lecture-narration");
    bar.setAlignment(Pos.TOP_LEFT);
    return bar;
  }

  private static Label keys(String text) {
    return Kit.styled(new Label(text), "lecture-keys");
  }

  private Region black() {
    Region black = Kit.styled(new Region(), "lecture-black");
    black.setId("lecture-black");
    black.visibleProperty().bind(model.blankProperty());
    black.setMouseTransparent(true);
    return black;
  }

  private void show(Page page) {
    headline.setText(page.headline());
    detail.setText(page.detail());
    detail.setVisible(!page.detail().isEmpty());
    place.setText(page.place());
    code.show(page.code());
    done.prefWidthProperty().bind(progress.widthProperty().multiply(page.progress()));
  }

  /// Whether this is a small picture of what the room sees elsewhere.
  void setMirrored(boolean mirrored) {
    pseudoClassStateChanged(MIRRORED, mirrored);
  }

  /// Says how large its type is, which its owner decides.
  public void setType(double pixels) {
    code.setType(pixels);
  }
}
