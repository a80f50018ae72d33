package dev.gopark.ui.session;

import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import java.util.Map;

/// What was asked about a run where it is.
///
/// @param watched the expressions that are watched
/// @param wrong breakpoints that make no sense in this program, and why
/// @param note why the run is here, one line; empty if there is nothing to say
public record Investigated(
    List<Debugger.Watched> watched, Map<BreakpointSpec, String> wrong, String note) {
  static final Investigated NOTHING = new Investigated(List.of(), Map.of(), "");

  public Investigated {
    watched = List.copyOf(watched);
    wrong = Map.copyOf(wrong);
  }
}
