package dev.gopark.ui.picture;

import dev.gopark.ui.kit.Paper;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// Paper whose picture is an SVG document.
final class SvgPaper implements Paper {
  private static final double FULL = 0.999;

  /// How far the baseline is below the middle, in sizes of the type.
  private static final double MIDDLE = 0.36;

  private final StringBuilder out = new StringBuilder();
  private int clips;

  /// The document, `width` by `height`.
  String document(double width, double height) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s">
        %s</svg>
        """
        .formatted(number(width), number(height), number(width), number(height), out.toString());
  }

  /// A length with at most two decimals.
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    text = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    return text.equals("-0") ? "0" : text;
  }

  /// ` name="value"`.
  static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  /// `fill` or `stroke` with its opacity.
  static String paint(String name, Color color) {
    String text =
        String.format(
            Locale.ROOT,
            " %s=\"#%02x%02x%02x\"",
            name,
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
    return color.getOpacity() > FULL
        ? text
        : text + attribute(name + "-opacity", color.getOpacity());
  }

  /// The pattern of a dashed line, nothing for another.
  static String dashes(List<Double> lengths) {
    return lengths.isEmpty()
        ? ""
        : " stroke-dasharray=\""
            + String.join(" ", lengths.stream().map(SvgPaper::number).toList())
            + "\"";
  }

  /// The attribute for a transform, nothing for none.
  static String transform(Transform transform) {
    if (transform.isIdentity()) {
      return "";
    }
    boolean isMove =
        transform.getMxx() == 1
            && transform.getMyy() == 1
            && transform.getMxy() == 0
            && transform.getMyx() == 0;
    List<Double> numbers =
        isMove
            ? List.of(transform.getTx(), transform.getTy())
            : List.of(
                transform.getMxx(),
                transform.getMyx(),
                transform.getMxy(),
                transform.getMyy(),
                transform.getTx(),
                transform.getTy());
    String list = String.join(" ", numbers.stream().map(SvgPaper::number).toList());
    return " transform=\"" + (isMove ? "translate(" : "matrix(") + list + ")\"";
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c < ' ' && c != '\t' ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  /// An element without content.
  void element(String name, String attributes) {
    out.append('<').append(name).append(attributes).append("/>\n");
  }

  /// Begins a group, which [#endGroup] ends.
  void beginGroup(String attributes) {
    out.append("<g").append(attributes).append(">\n");
  }

  void endGroup() {
    out.append("</g>\n");
  }

  /// Defines a clip; the attribute that uses it.
  String clip(double x, double y, double width, double height) {
    String id = "clip" + ++clips;
    out.append("<clipPath id=\"").append(id).append("\"><rect");
    out.append(box(x, y, width, height)).append("/></clipPath>\n");
    return " clip-path=\"url(#" + id + ")\"";
  }

  static String box(double x, double y, double width, double height) {
    return attribute("x", x)
        + attribute("y", y)
        + attribute("width", Math.max(0, width))
        + attribute("height", Math.max(0, height));
  }

  private static String rounded(double radius) {
    return radius > 0 ? attribute("rx", radius) : "";
  }

  @Override
  public void fill(Color color, double x, double y, double width, double height, double radius) {
    element("rect", box(x, y, width, height) + rounded(radius) + paint("fill", color));
  }

  @Override
  public void frame(
      Color color, double thick, double x, double y, double width, double height, double radius) {
    element(
        "rect",
        box(x, y, width, height)
            + rounded(radius)
            + " fill=\"none\""
            + paint("stroke", color)
            + attribute("stroke-width", thick));
  }

  @Override
  public void line(
      Color color, double thick, double dash, double x1, double y1, double x2, double y2) {
    String dashes = dash > 0 ? attribute("stroke-dasharray", dash) : "";
    element(
        "line",
        attribute("x1", x1)
            + attribute("y1", y1)
            + attribute("x2", x2)
            + attribute("y2", y2)
            + paint("stroke", color)
            + attribute("stroke-width", thick)
            + dashes);
  }

  @Override
  public void polygon(Color color, double... corners) {
    StringBuilder points = new StringBuilder(" points=\"");
    for (double corner : corners) {
      points.append(number(corner)).append(' ');
    }
    element("polygon", points.append('"') + paint("fill", color));
  }

  /// What a canvas presses together when it is too wide, is cut here.
  @Override
  public void text(Type type, Color color, String text, double x, double y, double width) {
    beginGroup(clip(x, y - type.size(), width, 2 * type.size()));
    text(type, color, text, x, y + MIDDLE * type.size());
    endGroup();
  }

  /// Text that begins at `x`, its baseline at `y`.
  void text(Type type, Color color, String text, double x, double y) {
    out.append("<text xml:space=\"preserve\"").append(attribute("x", x)).append(attribute("y", y));
    out.append(" font-family=\"'").append(escaped(type.family())).append("', sans-serif\"");
    out.append(attribute("font-size", type.size()));
    out.append(type.bold() ? " font-weight=\"bold\"" : "");
    out.append(paint("fill", color)).append('>');
    out.append(escaped(text)).append("</text>\n");
  }

  @Override
  public void within(double x, double y, double width, double height, Runnable drawing) {
    beginGroup(clip(x, y, width, height));
    drawing.run();
    endGroup();
  }
}
