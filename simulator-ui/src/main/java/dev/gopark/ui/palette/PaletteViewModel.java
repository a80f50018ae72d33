package dev.gopark.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is searched for and what has been found.
public final class PaletteViewModel {
  private static final int MOST = 60;

  private final SimpleStringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<PaletteEntry>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final List<PaletteEntry> entries;
  private final Function<String, List<PaletteEntry>> made;

  private record Scored(PaletteEntry entry, int score) {}

  /// @param entries what can be found, in the order in which it is listed without a query
  /// @param made what follows from a query itself, such as the way to the step it names
  public PaletteViewModel(List<PaletteEntry> entries, Function<String, List<PaletteEntry>> made) {
    this.entries = List.copyOf(entries);
    this.made = made;
    query.subscribe(this::search);
  }

  public StringProperty queryProperty() {
    return query;
  }

  /// The best first.
  public ReadOnlyObjectProperty<List<PaletteEntry>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  private void search(String text) {
    List<PaletteEntry> all = new java.util.ArrayList<>(made.apply(text.strip()));
    entries.stream()
        .map(entry -> new Scored(entry, score(text, entry)))
        .filter(scored -> scored.score() != Match.NONE)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .limit(MOST)
        .forEach(scored -> all.add(scored.entry()));
    found.set(List.copyOf(all));
  }

  /// The name of the group helps to find its members, but less than their own.
  private static int score(String text, PaletteEntry entry) {
    int own = Match.score(text, entry.text());
    int whole = Match.score(text, entry.group() + " " + entry.text());
    return own != Match.NONE ? own + 1 : whole == Match.NONE ? Match.NONE : whole / 4;
  }
}
