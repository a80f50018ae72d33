package dev.gopark.ui.tour;

import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// One step of the tour.
///
/// @param target the CSS selector of the part of the window that it points at
/// @param done from where the run stood when the step began and where it stands now, whether what
///   was asked for is done; null when there is only something to read
record TourStep(
    String target, String title, String text, @Nullable BiPredicate<Stand, Stand> done) {
  private static final Texts TEXTS = Texts.of("tour");

  /// What the steps look at.
  record Stand(long step, int goroutine, boolean isFound) {}

  static List<TourStep> all() {
    return List.of(
        new TourStep("#editor-text", TEXTS.say("code.title"), TEXTS.say("code.text"), null),
        new TourStep(
            "#stage",
            TEXTS.say("step.title"),
            TEXTS.say("step.text"),
            (began, now) -> now.step() > began.step()),
        new TourStep(
            "#stage",
            TEXTS.say("back.title"),
            TEXTS.say("back.text"),
            (began, now) -> now.step() < began.step()),
        new TourStep(
            ".transport", TEXTS.say("end.title"), TEXTS.say("end.text"), (_, now) -> now.isFound()),
        new TourStep(
            ".inspector",
            TEXTS.say("why.title"),
            TEXTS.say("why.text"),
            (began, now) -> now.goroutine() != 0 && now.goroutine() != began.goroutine()),
        new TourStep(
            "#timeline",
            TEXTS.say("time.title"),
            TEXTS.say("time.text"),
            (began, now) -> now.step() < began.step()),
        new TourStep("#menus", TEXTS.say("more.title"), TEXTS.say("more.text"), null));
  }
}
