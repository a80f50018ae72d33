package dev.gopark.ui.deadlock;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;

/// The findings at the step shown, the worst first, and which of them is explained in full.
public final class DeadlockViewModel {
  private static final Texts TEXTS = Texts.of("deadlock");

  /// One of Coffman's conditions.
  ///
  /// @param evidence why it holds, or null where it does not
  record Lamp(String name, String meaning, @Nullable String evidence) {
    boolean isLit() {
      return evidence != null;
    }

    String sentence() {
      return evidence == null ? TEXTS.say("lamp.off", meaning) : evidence;
    }
  }

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> !finding.certain())
          .thenComparing(Finding::kind)
          .thenComparing(finding -> finding.coffman() == null);

  private final ReadOnlyListWrapper<Finding> findings =
      new ReadOnlyListWrapper<>(this, "findings", FXCollections.observableArrayList());
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", 0);
  private final IntegerProperty selectedGoroutine =
      new SimpleIntegerProperty(this, "selectedGoroutine", 0);
  private final IntegerProperty selectedObject =
      new SimpleIntegerProperty(this, "selectedObject", 0);
  private final BooleanProperty compiles = new SimpleBooleanProperty(this, "compiles", true);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

  /// Shows these instead of what was shown; nothing happens if they are the same.
  public void show(List<Finding> found) {
    List<Finding> sorted = found.stream().sorted(WORST_FIRST).toList();
    if (!sorted.equals(findings.get())) {
      chosen.set(0);
      findings.setAll(sorted);
    }
  }

  ReadOnlyListProperty<Finding> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// The index of the finding explained in full.
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /// The selected goroutine's id, 0 for none.
  public IntegerProperty selectedGoroutineProperty() {
    return selectedGoroutine;
  }

  /// The selected channel's or lock's id, 0 for none.
  public IntegerProperty selectedObjectProperty() {
    return selectedObject;
  }

  /// Whether there is a program that can run; one with errors has no deadlock, and no lack of one.
  public BooleanProperty compilesProperty() {
    return compiles;
  }

  /// Whether arrows and lamps come all at once.
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /// `Deadlock: 5 goroutines wait in a cycle`.
  static String headline(Finding finding) {
    String kind = kindName(finding.kind());
    String title = finding.title();
    String lower = title.toLowerCase(Locale.ROOT);
    // Titles are the core's, in English whatever the window speaks.
    boolean saysKind =
        Stream.of(kind, finding.kind().name())
            .anyMatch(word -> lower.startsWith(word.toLowerCase(Locale.ROOT)));
    String named = saysKind ? title : TEXTS.say("headline", kind, title);
    return finding.certain() ? named : TEXTS.say("perhaps", named);
  }

  /// What the headline leaves open.
  static String consequence(Finding finding) {
    boolean isWait = finding.kind() == Kind.DEADLOCK || finding.kind() == Kind.LEAK;
    return isWait && finding.certain()
        ? TEXTS.say("never", finding.goroutines().size(), finding.step())
        : TEXTS.say("since", finding.step());
  }

  static String kindName(Kind kind) {
    return TEXTS.say("kind." + kind.name());
  }

  /// The four lamps of a finding, none for a wait that is not to be judged by Coffman's conditions.
  static List<Lamp> lamps(Finding finding) {
    Coffman coffman = finding.coffman();
    if (coffman == null) {
      return List.of();
    }
    return List.of(
        new Lamp(TEXTS.say("exclusion"), TEXTS.say("exclusion.means"), coffman.mutualExclusion()),
        new Lamp(TEXTS.say("hold"), TEXTS.say("hold.means"), coffman.holdAndWait()),
        new Lamp(TEXTS.say("preemption"), TEXTS.say("preemption.means"), coffman.noPreemption()),
        new Lamp(TEXTS.say("circle"), TEXTS.say("circle.means"), coffman.circularWait()));
  }
}
