package dev.gopark.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The same program in several settings.
///
/// @param rows in the order of [Comparer#settings]; fewer when interrupted
/// @param complete whether all that was asked for has been run
public record Comparison(List<Row> rows, boolean complete) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /// A setting with those of its seeds that led to one ending.
  ///
  /// @param trials how many seeds the setting was run with
  public record Case(Setting setting, List<Long> seeds, int trials) {
    public Case {
      seeds = List.copyOf(seeds);
    }
  }

  /// Which settings led to which ending, in order of first appearance: one entry when all runs
  /// ended alike.
  public Map<Ending, List<Case>> endings() {
    Map<Ending, List<Case>> result = new LinkedHashMap<>();
    for (Row row : rows) {
      Map<Ending, List<Long>> seeds = new LinkedHashMap<>();
      for (Trial trial : row.trials()) {
        seeds.computeIfAbsent(trial.ending(), _ -> new ArrayList<>()).add(trial.seed());
      }
      seeds.forEach(
          (ending, led) ->
              result
                  .computeIfAbsent(ending, _ -> new ArrayList<>())
                  .add(new Case(row.setting(), led, row.trials().size())));
    }
    return result;
  }
}
