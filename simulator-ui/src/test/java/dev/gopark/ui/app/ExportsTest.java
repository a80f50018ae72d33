package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.ui.WindowDriver;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What the window shows, in files.
final class ExportsTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void theStageIsAPictureTwiceAsFineAsTheScreen(FxRobot robot, @TempDir Path folder)
      throws IOException {
    open(robot, PHILOSOPHERS);
    Path file = folder.resolve("stage.png");
    Region stage = robot.lookup("#timeline").queryAs(Region.class);
    robot.interact(() -> new Exports(session).picture(file, stage));
    waitFor(() -> model.noticeProperty().get().startsWith("Saved"));
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * stage.getWidth()));
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * stage.getHeight()));
  }

  @Test
  void theWaitForGraphIsTextOrAPictureAsTheNameSays(FxRobot robot, @TempDir Path folder)
      throws IOException {
    open(robot, PHILOSOPHERS);
    assertThat(Exports.withGraph(session)).isNull();
    type(robot, KeyCode.END);
    waitFor(() -> robot.lookup(".gp-wait-graph").tryQuery().isPresent());
    Node graph = robot.lookup(".gp-wait-graph").query();
    assertThat(export(robot, folder.resolve("g.dot"), graph)).startsWith("digraph waits {");
    assertThat(export(robot, folder.resolve("g.mmd"), graph)).startsWith("flowchart LR");
    export(robot, folder.resolve("g.png"), graph);
    assertThat(ImageIO.read(folder.resolve("g.png").toFile()).getWidth()).isGreaterThan(200);
  }

  private String export(FxRobot robot, Path file, Node graph) throws IOException {
    robot.interact(() -> new Exports(session).graph(file, Exports.withGraph(session), graph));
    waitFor(() -> model.noticeProperty().get().equals("Saved " + file + "."));
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void theStageAsVectorsKeepsItsWords(FxRobot robot, @TempDir Path folder) throws Exception {
    open(robot, PHILOSOPHERS);
    Path file = folder.resolve("stage.svg");
    Region stage = robot.lookup("#stage").queryAs(Region.class);
    robot.interact(() -> new Exports(session).picture(file, stage));
    waitFor(() -> model.noticeProperty().get().startsWith("Saved"));
    Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList texts = svg.getElementsByTagName("text");
    List<String> words =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    assertThat(words).contains("P0", "PROCESSORS", "Global queue", "G1");
    assertThat(svg.getElementsByTagName("path").getLength()).isPositive();
    assertThat(svg.getElementsByTagName("image").getLength()).isZero();
  }

  @Test
  void theTimelineDrawsItselfOnVectorsToo(FxRobot robot, @TempDir Path folder) throws IOException {
    open(robot, PHILOSOPHERS);
    type(robot, KeyCode.END);
    waitFor(() -> !model.findings().isEmpty() && !model.running());
    Path file = folder.resolve("timeline.svg");
    Region timeline = robot.lookup("#timeline").queryAs(Region.class);
    robot.interact(() -> new Exports(session).picture(file, timeline));
    waitFor(() -> model.noticeProperty().get().startsWith("Saved"));
    assertThat(Files.readString(file)).contains(">G2 philosopher</text>", "now: step");
  }

  @Test
  void stepsBecomeAnAnimation(FxRobot robot, @TempDir Path folder) throws IOException {
    open(robot, PING_PONG);
    Path file = folder.resolve("run.png");
    Node stage = robot.lookup("#stage").query();
    robot.interact(() -> new Exports(session).film(file, stage, StepSize.EVENT, 3));
    waitFor(() -> model.noticeProperty().get().startsWith("Saved"));
    assertThat(step()).isPositive();
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("acTL", "fdAT");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(FxRobot robot, @TempDir Path folder) {
    open(robot, PING_PONG);
    Node stage = robot.lookup("#stage").query();
    Path nowhere = folder.resolve("missing").resolve("x.png");
    robot.interact(() -> new Exports(session).picture(nowhere, stage));
    waitFor(() -> model.noticeProperty().get().startsWith("Not saved"));
  }
}
