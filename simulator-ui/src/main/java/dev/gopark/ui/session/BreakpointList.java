package dev.gopark.ui.session;

import dev.gopark.watch.BreakpointSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The breakpoints of the open program, by file and line; at most one a line. Belongs to the JavaFX
/// thread.
public final class BreakpointList {
  private static final Comparator<BreakpointSpec> ORDER =
      Comparator.comparing(BreakpointSpec::file).thenComparingInt(BreakpointSpec::line);

  private final ObservableList<BreakpointSpec> all = FXCollections.observableArrayList();
  private final ObservableList<BreakpointSpec> readOnly =
      FXCollections.unmodifiableObservableList(all);

  public ObservableList<BreakpointSpec> all() {
    return readOnly;
  }

  /// The one at a line; null for none.
  public @Nullable BreakpointSpec at(String file, int line) {
    for (BreakpointSpec each : all) {
      if (each.file().equals(file) && each.line() == line) {
        return each;
      }
    }
    return null;
  }

  /// Sets one that always stops, or removes the one that is there.
  public void toggle(String file, int line) {
    BreakpointSpec there = at(file, line);
    if (there == null) {
      put(BreakpointSpec.at(file, line));
    } else {
      remove(there);
    }
  }

  /// Sets one, in the place of the one at its line.
  public void put(BreakpointSpec breakpoint) {
    List<BreakpointSpec> now =
        new ArrayList<>(all.stream().filter(each -> ORDER.compare(each, breakpoint) != 0).toList());
    now.add(breakpoint);
    now.sort(ORDER);
    setAll(now);
  }

  public void remove(BreakpointSpec breakpoint) {
    all.remove(breakpoint);
  }

  void setAll(List<BreakpointSpec> breakpoints) {
    all.setAll(breakpoints);
  }

  /// Lets them keep their lines when lines before them come or go.
  void edited(String file, String before, String after) {
    LineShift shift = LineShift.between(before, after);
    List<BreakpointSpec> now =
        all.stream()
            .map(each -> each.file().equals(file) ? each.atLine(shift.lineNow(each.line())) : each)
            .filter(each -> each.line() > 0)
            .toList();
    if (!now.equals(all)) {
      setAll(now);
    }
  }
}
