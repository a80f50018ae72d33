package dev.gopark.ui.scheduling;

import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Offers.Offer;
import dev.gopark.runtime.Offers.Seat;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Pick;
import dev.gopark.source.PickAt;
import dev.gopark.ui.session.Branch;
import dev.gopark.ui.session.Driving;
import dev.gopark.ui.session.Driving.Shown;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What can be picked at the step that is shown, in groups, and the branches there are.
public final class SchedulingViewModel {
  private static final Texts TEXTS = Texts.of("scheduling");

  private final Session session;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.NOTHING);

  /// Everything at once.
  ///
  /// @param head where the run is
  /// @param warning what keeps the run from going on, or empty
  /// @param canUndo whether there is a pick to undo
  /// @param command what a command line runs the shown branch with
  record Page(
      String head,
      String warning,
      List<Group> groups,
      List<Row> branches,
      boolean canUndo,
      String command) {
    static final Page NOTHING = new Page("", "", List.of(), List.of(), false, "");

    Page {
      groups = List.copyOf(groups);
      branches = List.copyOf(branches);
    }
  }

  /// What belongs to one processor, one select, or the like.
  ///
  /// @param note what else there is to say, or empty
  record Group(String title, List<Option> options, String note) {
    Group {
      options = List.copyOf(options);
    }
  }

  /// Something to be picked.
  ///
  /// @param usual whether it is what comes without a pick
  record Option(Pick pick, String words, boolean usual) {
    /// For the node that shows it: `pick-P1-runs-G3`.
    String nodeId() {
      return "pick-" + pick.toString().replace(' ', '-');
    }
  }

  /// One branch.
  ///
  /// @param depth how many picks lie before it
  record Row(int id, int depth, String words, String ending, boolean shown) {}

  public SchedulingViewModel(Session session) {
    this.session = session;
    session.model().frameProperty().subscribe(this::update);
    driving().shownProperty().subscribe(this::update);
    driving().onProperty().subscribe(this::update);
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  Driving driving() {
    return session.driving();
  }

  private void update() {
    Frame frame = session.model().frameProperty().get();
    page.set(frame == null ? Page.NOTHING : page(frame));
  }

  private Page page(Frame frame) {
    Offers offers = frame.offers();
    List<Group> groups = new ArrayList<>();
    offers.seats().stream()
        .filter(SchedulingViewModel::offers)
        .forEach(seat -> groups.add(of(seat)));
    for (Offers.Choice choice : offers.selects()) {
      groups.add(group(TEXTS.say("select", "G" + choice.goroutine()), choice.cases()));
    }
    if (!offers.thefts().isEmpty()) {
      groups.add(group(TEXTS.say("thefts"), offers.thefts()));
    }
    if (!offers.frozen().isEmpty()) {
      groups.add(group(TEXTS.say("frozen"), offers.frozen()));
    }
    Shown shown = driving().shownProperty().get();
    return new Page(
        groups.isEmpty()
            ? TEXTS.say("head.nothing", frame.step())
            : TEXTS.say("head", frame.step()),
        offers.halted() ? TEXTS.say("halted") : "",
        groups,
        shown.branches().stream().map(branch -> row(branch, shown)).toList(),
        shown.current().parent() >= 0,
        "gopark run " + driving().options());
  }

  private static boolean offers(Seat seat) {
    return !seat.runs().isEmpty() || seat.first() != null;
  }

  private static Group of(Seat seat) {
    List<Offer> offers = new ArrayList<>();
    if (seat.first() != null) {
      offers.add(seat.first());
    }
    offers.addAll(seat.runs());
    String processor = "P" + seat.processor();
    String title =
        seat.running() == 0
            ? TEXTS.say("seat.idle", processor)
            : TEXTS.say("seat", processor, "G" + seat.running());
    String note = seat.more() == 0 ? "" : TEXTS.say("more", seat.more());
    return new Group(title, options(offers), note);
  }

  private static Group group(String title, List<Offer> offers) {
    return new Group(title, options(offers), "");
  }

  private static List<Option> options(List<Offer> offers) {
    return offers.stream()
        .map(offer -> new Option(offer.pick(), offer.words(), offer.usual()))
        .toList();
  }

  private static Row row(Branch branch, Shown shown) {
    List<PickAt> picks = branch.picks();
    String words =
        picks.isEmpty()
            ? TEXTS.say("branch.seed")
            : TEXTS.say("branch", picks.getLast().pick().toString(), picks.getLast().step());
    return new Row(
        branch.id(),
        picks.size(),
        words,
        ending(branch, branch.id() == shown.current().id()),
        branch.id() == shown.current().id());
  }

  private static String ending(Branch branch, boolean shown) {
    Outcome outcome = branch.ending();
    return switch (outcome) {
      case null ->
          shown
              ? TEXTS.say("ending.shown", branch.left())
              : TEXTS.say("ending.none", branch.left());
      case Outcome.Exited(int code) -> TEXTS.say("ending.exit", code);
      case Outcome.Deadlocked _ -> TEXTS.say("ending.deadlock");
      case Outcome.Panicked _ -> TEXTS.say("ending.panic");
      case Outcome.Fatal _ -> TEXTS.say("ending.fatal");
      case Outcome.LimitReached _ -> TEXTS.say("ending.limit");
    };
  }
}
