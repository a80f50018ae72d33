package dev.gopark.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Children side by side in columns of equal width, as many as fit, rows of equal height. Rows are
/// balanced: five children that do not fit in one row stand as three and two.
public final class Tiles extends Region {
  private static final double WIDE_GAP = 12;

  private double minWidth;
  private double gap = WIDE_GAP;
  private final int mostColumns;
  private final Label em = new Label("M");

  /// @param minWidth the least width of a column, in widths of the letter M of the current type
  public Tiles(double minWidth, int mostColumns) {
    this.minWidth = minWidth;
    this.mostColumns = mostColumns;
    getStyleClass().add("gp-tiles");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().add(em);
  }

  /// Changes the least width of a column; narrow ones are closer together.
  public void setMinColumn(double width, boolean close) {
    double nextGap = close ? WIDE_GAP / 2 : WIDE_GAP;
    if (minWidth != width || gap != nextGap) {
      minWidth = width;
      gap = nextGap;
      requestLayout();
    }
  }

  /// Shows these, in this order.
  public void set(List<? extends Node> nodes) {
    if (!getManagedChildren().equals(nodes)) {
      List<Node> all = new ArrayList<>(nodes);
      all.add(em);
      getChildren().setAll(all);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private int columns(double width) {
    int count = getManagedChildren().size();
    if (count == 0) {
      return 1;
    }
    double least = minWidth * em.prefWidth(-1);
    int fit = (int) Math.clamp(Math.floor((width + gap) / (least + gap)), 1, mostColumns);
    int rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows;
  }

  private double rowHeight(int row, int columns, double width) {
    List<Node> nodes = getManagedChildren();
    double height = 0;
    for (int i = row * columns; i < Math.min(nodes.size(), (row + 1) * columns); i++) {
      height = Math.max(height, nodes.get(i).prefHeight(width));
    }
    return Math.ceil(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    double available = width < 0 ? prefWidth(-1) : width;
    int columns = columns(available);
    double tile = tileWidth(available, columns);
    int rows = (getManagedChildren().size() + columns - 1) / columns;
    double height = 0;
    for (int row = 0; row < rows; row++) {
      height += rowHeight(row, columns, tile) + (row > 0 ? gap : 0);
    }
    return height;
  }

  @Override
  protected double computePrefWidth(double height) {
    return minWidth * em.prefWidth(-1) * 2;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  private double tileWidth(double width, int columns) {
    return Math.floor((width - gap * (columns - 1)) / columns);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double tile = tileWidth(getWidth(), columns);
    double y = 0;
    List<Node> nodes = getManagedChildren();
    for (int row = 0; row * columns < nodes.size(); row++) {
      double height = rowHeight(row, columns, tile);
      for (int i = row * columns; i < Math.min(nodes.size(), (row + 1) * columns); i++) {
        nodes.get(i).resizeRelocate((i - row * columns) * (tile + gap), y, tile, height);
      }
      y += height + gap;
    }
  }
}
