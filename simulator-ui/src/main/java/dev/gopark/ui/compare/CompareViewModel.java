package dev.gopark.ui.compare;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.Difference;
import dev.gopark.ui.session.Lockstep;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.PairFrame.Side;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.Sides;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two policies side by side in words and numbers, and the commands of the comparison.
public final class CompareViewModel {
  private static final Texts TEXTS = Texts.of("compare");
  private static final double EQUALLY_FAST = 1.005;

  private final Session session;
  private final SessionViewModel model;

  public CompareViewModel(Session session) {
    this.session = session;
    this.model = session.model();
  }

  SessionViewModel session() {
    return model;
  }

  public void leave() {
    session.endComparison();
  }

  void chooseLeft(SchedulingPolicy policy) {
    Sides sides = Objects.requireNonNull(model.sidesProperty().get());
    if (sides.left() != policy) {
      session.compare(policy, sides.right());
    }
  }

  void chooseRight(SchedulingPolicy policy) {
    Sides sides = Objects.requireNonNull(model.sidesProperty().get());
    if (sides.right() != policy) {
      session.compare(sides.left(), policy);
    }
  }

  void keep(Lockstep how) {
    session.sideBySide().keep(how);
  }

  void seek(double nanos) {
    session.seek(Math.round(nanos));
  }

  void toDifference() {
    session.sideBySide().toDifference();
  }

  /// `12.4 µs of 21.4 µs recorded`
  static String moment(PairFrame pair) {
    return TEXTS.say(
        "moment",
        Numbers.duration(pair.nanos()),
        Numbers.duration(Math.max(pair.nanos(), pair.recordedNanos())));
  }

  /// What one of the runs does now, in a few words.
  static String state(Side side) {
    for (Finding finding : side.findings()) {
      if (finding.certain()) {
        return TEXTS.say("state.finding", TEXTS.say("kind." + finding.kind().name()), time(side));
      }
    }
    return switch (side.snapshot().outcome()) {
      case null -> TEXTS.say(side.snapshot().step() == 0 ? "state.start" : "state.going");
      case Outcome.Exited(int code) when code == 0 -> TEXTS.say("state.finished", time(side));
      case Outcome.Exited(int code) -> TEXTS.say("state.code", code, time(side));
      case Outcome.Panicked _ -> TEXTS.say("state.panic", time(side));
      case Outcome.Fatal(String message) -> TEXTS.say("state.fatal", message);
      case Outcome.Deadlocked _ -> TEXTS.say("state.asleep", time(side));
      case Outcome.LimitReached(String message) -> message;
    };
  }

  /// The same at length.
  static String explanation(Side side) {
    return side.findings().stream()
        .filter(Finding::certain)
        .map(Finding::title)
        .findFirst()
        .orElse(state(side));
  }

  /// Whether it ended, or will end, as it should not.
  static boolean isBad(Side side) {
    Outcome outcome = side.snapshot().outcome();
    return side.findings().stream().anyMatch(Finding::certain)
        || outcome != null && !outcome.equals(new Outcome.Exited(0));
  }

  private static String time(Side side) {
    return Numbers.duration(side.nanos());
  }

  /// Which is faster and by how much, once both have ended well; else empty.
  static String verdict(PairFrame pair) {
    boolean comparable = pair.atEnd() && !isBad(pair.left()) && !isBad(pair.right());
    double left = Math.max(1, pair.left().nanos());
    double right = Math.max(1, pair.right().nanos());
    if (!comparable) {
      return "";
    }
    double factor = Math.max(left, right) / Math.min(left, right);
    Side faster = left < right ? pair.left() : pair.right();
    return factor < EQUALLY_FAST
        ? TEXTS.say("equal")
        : TEXTS.say("faster", faster.policy().label, String.format(Locale.ROOT, "%.2f", factor));
  }

  /// Whether and where the outputs differ.
  static String comparison(PairFrame pair) {
    Difference difference = pair.difference();
    if (difference == null) {
      return TEXTS.say(pair.atEnd() ? "same" : "same.yet");
    }
    return TEXTS.say(pair.differs() ? "differs" : "differs.later", difference.number());
  }

  /// The number of the line to mark on both sides; 0 for none.
  static int markedLine(PairFrame pair) {
    Difference difference = pair.difference();
    return difference == null || !pair.differs() ? 0 : difference.number();
  }

  static List<FigureRow> figures(@Nullable PairFrame pair) {
    return pair == null ? List.of() : FigureRow.of(pair);
  }
}
