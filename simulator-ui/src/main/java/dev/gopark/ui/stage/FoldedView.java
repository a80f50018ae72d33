package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.stage.StagePicture.Fold;
import dev.gopark.ui.stage.StagePicture.FoldedBody;
import dev.gopark.ui.stage.StagePicture.Use;
import dev.gopark.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;

/// Many channels or locks that were made on one line: a cell for each.
final class FoldedView extends VBox {
  private static final Texts TEXTS = Texts.of("stage");

  private final Cells cells;
  private final Map<Use, Integer> colors = new EnumMap<>(Use.class);
  private List<Fold> objects = List.of();

  FoldedView(IntConsumer onObject) {
    cells = new Cells(this::tip, cell -> onObject.accept(objects.get(cell).object()));
    getChildren().add(cells);
    Theme.follow(this, this::setTheme);
  }

  private void setTheme(Theme theme) {
    for (Use use : Use.values()) {
      colors.put(use, Kit.argb(theme.color(use.role)));
    }
    draw();
  }

  private String tip(int cell) {
    return TEXTS.say(
        "named", objects.get(cell).name(), TEXTS.say("use." + objects.get(cell).use().name()));
  }

  void show(FoldedBody body) {
    objects = body.objects();
    draw();
  }

  private void draw() {
    if (!colors.isEmpty()) {
      int[] argb = objects.stream().mapToInt(o -> colors.getOrDefault(o.use(), 0)).toArray();
      cells.show(argb, -1);
    }
  }
}
