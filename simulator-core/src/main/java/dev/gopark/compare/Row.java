package dev.gopark.compare;

import dev.gopark.runtime.Figures;
import java.util.List;
import java.util.stream.IntStream;

/// What one setting has given.
///
/// @param trials one for each seed, at least one
public record Row(Setting setting, List<Trial> trials) {
  public Row {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("a row without a run");
    }
    trials = List.copyOf(trials);
  }

  public Spread spread(Figure figure) {
    return Spread.of(trials.stream().map(trial -> figure.of(trial.figures())).toList());
  }

  /// How busy each processor was, in thousandths of the makespan, by number. (A program can change
  /// the number of processors: those that a run never had were not busy in it.)
  public List<Spread> utilisations() {
    int most = trials.stream().mapToInt(t -> t.figures().processors().size()).max().orElse(0);
    return IntStream.range(0, most).mapToObj(this::utilisation).toList();
  }

  private Spread utilisation(int processor) {
    return Spread.of(trials.stream().map(t -> perMille(t.figures(), processor)).toList());
  }

  private static long perMille(Figures figures, int processor) {
    return processor < figures.processors().size()
        ? Figure.perMille(figures.utilisation(figures.processors().get(processor)))
        : 0;
  }
}
