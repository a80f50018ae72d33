package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.history.Inquiry;
import dev.gopark.history.StepSize;
import dev.gopark.lesson.Guide;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Offers;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One recording and what has been shown of it.
final class RunPlayback implements Playback {
  private static final Texts TEXTS = Texts.of("session");

  /// How long one turn may compute before the others in the thread's queue get theirs.
  private static final long TURN_NANOS = 12_000_000;

  private static final int MANY_EVENTS = 50_000;
  private static final int MOST_UNSEEN = 20_000;

  private final Mailbox mailbox;
  private final BooleanSupplier interrupted;
  private @Nullable Recording recording;
  private int generation;
  private int eventsPosted;
  private int eventsExamined;
  private long chunk = 10_000;
  private long findingsCostNanos;
  private long findingsAtNanos;
  private int selected;
  private List<Finding> findings = List.of();
  private final Set<String> reported = new HashSet<>();
  private List<BreakpointSpec> breakpoints = List.of();
  private Map<BreakpointSpec, String> wrong = Map.of();
  private List<String> watches = List.of();
  private String note = "";
  private boolean offers;

  /// @param interrupted whether something waits for the thread, so that long work should pause
  RunPlayback(Mailbox mailbox, BooleanSupplier interrupted) {
    this.mailbox = mailbox;
    this.interrupted = interrupted;
  }

  @Override
  public boolean isAhead() {
    Recording run = recording;
    return mailbox.full() || run != null && run.eventCount() - eventsPosted > MOST_UNSEEN;
  }

  /// Begins a new generation with `fresh`, and shows it at `step`.
  void load(Recording fresh, long step) {
    fresh.run(step, () -> false);
    recording = fresh;
    generation++;
    eventsPosted = 0;
    eventsExamined = 0;
    findings = List.of();
    reported.clear();
    wrong = fresh.debugger().breakAt(breakpoints);
    examine();
    post();
  }

  /// Tells from now on what a person could decide, or no longer.
  void offer(boolean wanted) {
    offers = wanted;
    postWith(note);
  }

  /// Stops at these breakpoints and watches these expressions from now on.
  void debug(List<BreakpointSpec> stops, List<String> expressions) {
    breakpoints = stops;
    watches = expressions;
    if (recording != null) {
      wrong = recording.debugger().breakAt(stops);
      postWith(note);
    }
  }

  void toNextBreakpoint(BooleanSupplier cancelled) {
    Recording run = recording;
    if (run != null) {
      run.debugger().run(Long.MAX_VALUE, cancelled);
      examine();
      String where = stopped();
      postWith(where.isEmpty() && run.atEnd() ? TEXTS.say("breakpoint.none-after") : where);
    }
  }

  void toPreviousBreakpoint(BooleanSupplier cancelled) {
    Recording run = recording;
    if (run != null) {
      boolean found = run.debugger().back(cancelled);
      examine();
      boolean none = !found && !cancelled.getAsBoolean();
      postWith(none ? TEXTS.say("breakpoint.none-before") : stopped());
    }
  }

  /// At which breakpoint the cursor is, in words; empty for none.
  private String stopped() {
    Debugger.Stopped stopped = recording == null ? null : recording.debugger().stopped();
    return stopped == null
        ? ""
        : TEXTS.say("breakpoint.reached", stopped.breakpoint(), "G" + stopped.goroutine());
  }

  private static Inquiry.Answer noRun() {
    return new Inquiry.Answer(-1, 0, TEXTS.say("run.none"));
  }

  Inquiry.Answer ask(Inquiry inquiry, BooleanSupplier cancelled) {
    return goTo(recording == null ? noRun() : recording.debugger().ask(inquiry, cancelled));
  }

  Inquiry.Answer ask(String question, BooleanSupplier cancelled) {
    return goTo(recording == null ? noRun() : recording.debugger().ask(question, cancelled));
  }

  private Inquiry.Answer goTo(Inquiry.Answer answer) {
    if (recording != null && answer.found()) {
      recording.seek(answer.step());
    }
    examine();
    postWith(answer.words());
    return answer;
  }

  @Override
  public boolean atEnd() {
    return recording == null || recording.atEnd();
  }

  void select(int goroutine) {
    selected = goroutine;
    postWith(note);
  }

  @Override
  public void forward(StepSize size, BooleanSupplier cancelled) {
    if (recording != null) {
      recording.debugger().forward(size, cancelled);
      examine();
      postWith(stopped());
    }
  }

  @Override
  public void back(StepSize size) {
    if (recording != null) {
      recording.back(size);
      examine();
      post();
    }
  }

  @Override
  public void seek(long step) {
    if (recording != null) {
      recording.seek(Math.clamp(step, 0, recording.recordedSteps()));
      examine();
      post();
    }
  }

  @Override
  public boolean play(StepSize size, int count) {
    Recording run = recording;
    if (run == null) {
      return false;
    }
    long deadline = System.nanoTime() + TURN_NANOS;
    boolean found = false;
    for (int i = 0; i < count && !found; i++) {
      if (!run.debugger().forward(size, interrupted)) {
        break;
      }
      found = examineIfChanged() | !stopped().isEmpty();
      if (System.nanoTime() > deadline || interrupted.getAsBoolean()) {
        break;
      }
    }
    return goesOn(!found && !run.atEnd());
  }

  /// Shows the picture of a turn, but only if the last one was seen or this one is the last.
  private boolean goesOn(boolean more) {
    if (!more || mailbox.isEmpty()) {
      postWith(more ? "" : stopped());
    }
    return more;
  }

  @Override
  public boolean rush() {
    Recording run = recording;
    if (run == null) {
      return false;
    }
    if (isAhead()) {
      return goesOn(true);
    }
    long began = System.nanoTime();
    long from = run.step();
    long steps = run.debugger().run(chunk, interrupted);
    long took = Math.max(1, System.nanoTime() - began);
    if (steps == chunk) {
      double factor = Math.clamp((double) TURN_NANOS / took, 0.25, 4);
      chunk = Math.clamp((long) (chunk * factor), 1_000, 50_000_000);
    }
    boolean found = run.atEnd() ? examine() : examineNowAndThen();
    if (found) {
      goToFinding(run, from);
    }
    return goesOn(!found && !run.atEnd() && stopped().isEmpty());
  }

  @Override
  public boolean runTo(long target) {
    Recording run = recording;
    if (run == null) {
      return false;
    }
    if (target <= run.recordedSteps()) {
      seek(target);
      return false;
    }
    if (!isAhead()) {
      run.run(Math.min(chunk, target - run.step()), interrupted);
      examine();
      post();
    }
    return run.step() < target && !run.atEnd();
  }

  /// Findings are looked for after each turn of a rush, at most a tenth of the time.
  private boolean examineNowAndThen() {
    long since = System.nanoTime() - findingsAtNanos;
    return since > 10 * findingsCostNanos && examineIfChanged();
  }

  /// A rush overshoots: go back to where the finding became true.
  private void goToFinding(Recording run, long from) {
    long here = run.step();
    for (Finding finding : findings) {
      if (finding.certain() && finding.step() > from && finding.step() < here) {
        run.seek(finding.step());
        examine();
        if (findings.stream().noneMatch(Finding::certain)) {
          run.seek(here);
          examine();
        }
        return;
      }
    }
  }

  private boolean examineIfChanged() {
    Recording run = recording;
    if (run == null) {
      return false;
    }
    int here = run.eventsAt(run.step());
    int before = Math.min(eventsExamined, here);
    boolean relevant =
        run.atEnd()
            || here - before > MANY_EVENTS
            || run.events(before, here).stream().anyMatch(RunPlayback::mayEndInAFinding);
    eventsExamined = here;
    return relevant && examine();
  }

  private static boolean mayEndInAFinding(Event event) {
    return switch (event) {
      case Event.GoBlock _, Event.GoEnd _, Event.Panic _, Event.Exit _, Event.Unlock _ -> true;
      default -> false;
    };
  }

  /// Looks for findings at the cursor; true when there is a certain one that was not reported
  /// before.
  private boolean examine() {
    Recording run = recording;
    if (run == null) {
      return false;
    }
    long began = System.nanoTime();
    findings = run.findings();
    findingsAtNanos = System.nanoTime();
    findingsCostNanos = findingsAtNanos - began;
    eventsExamined = run.eventsAt(run.step());
    return reported.addAll(certain());
  }

  /// The certain findings at the cursor, each in words that are the same wherever it holds.
  private Set<String> certain() {
    return findings.stream()
        .filter(Finding::certain)
        .map(finding -> finding.kind() + " " + finding.goroutines() + " " + finding.title())
        .collect(Collectors.toSet());
  }

  /// The cursor; 0 when nothing is run.
  long step() {
    Recording run = recording;
    return run == null ? 0 : run.step();
  }

  /// A guide to the stops of what is run; null when nothing is.
  @Nullable Guide guide() {
    Recording run = recording;
    return run == null ? null : run.guide();
  }

  /// Goes on to the next stop, a certain finding that does not hold here, or the end.
  void toStop(Guide guide, BooleanSupplier cancelled) {
    Recording run = recording;
    if (run == null) {
      return;
    }
    long from = run.step();
    Set<String> known = certain();
    eventsExamined = run.eventsAt(from);
    boolean there;
    boolean found;
    do {
      there = guide.next(cancelled);
      examineIfChanged();
      found = !there && !known.containsAll(certain());
    } while (!there && !found && !run.atEnd() && !cancelled.getAsBoolean());
    if (found) {
      goToFinding(run, from);
    }
    examine();
    post();
  }

  void toPreviousStop(Guide guide) {
    if (guide.previous()) {
      examine();
      post();
    }
  }

  /// Runs on to the answer to the question of the guide's stop; null when cancelled.
  @Nullable String answer(Guide guide, BooleanSupplier cancelled) {
    String answer = guide.answer(cancelled);
    examine();
    post();
    return answer;
  }

  /// The stacks of all goroutines at the cursor; null when nothing has been run.
  @Nullable Dump dump() {
    Recording run = recording;
    return run == null ? null : new Dump(run.step(), run.dump().stripLeading());
  }

  private void post() {
    postWith("");
  }

  /// @param why the run is here
  private void postWith(String why) {
    note = why;
    Recording run = recording;
    if (run == null) {
      return;
    }
    GoroutineDetail detail = selected == 0 ? null : run.inspect(selected);
    int count = run.eventCount();
    List<Event> events = count > eventsPosted ? run.events(eventsPosted, count) : List.of();
    eventsPosted = count;
    Frame frame =
        new Frame(
            generation,
            run.snapshot(),
            run.recordedSteps(),
            run.eventsAt(run.step()),
            count,
            findings,
            detail,
            run.atEnd(),
            run.policy(),
            new Investigated(run.debugger().watch(watches, selected), wrong, note),
            offers ? run.offers() : Offers.NONE);
    mailbox.post(frame, events);
  }
}
