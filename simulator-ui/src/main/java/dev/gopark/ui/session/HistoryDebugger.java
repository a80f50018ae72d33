package dev.gopark.ui.session;

import dev.gopark.code.Program;
import dev.gopark.history.History;
import dev.gopark.history.Inquiry;
import dev.gopark.history.InquiryText;
import dev.gopark.history.Search;
import dev.gopark.history.StepSize;
import dev.gopark.runtime.Machine;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.Breakpoint;
import dev.gopark.watch.BreakpointSpec;
import dev.gopark.watch.Breakpoints;
import dev.gopark.watch.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Debugs a run of the real machine.
final class HistoryDebugger implements Debugger {
  private static final Texts TEXTS = Texts.of("session");

  private final History history;
  private final Program program;
  private final Map<BreakpointSpec, Breakpoint> known = new HashMap<>();
  private final Map<String, Watch> watches = new HashMap<>();
  private Breakpoints breakpoints = Breakpoints.none();

  HistoryDebugger(History history, Program program) {
    this.history = history;
    this.program = program;
  }

  @Override
  public Map<BreakpointSpec, String> breakAt(List<BreakpointSpec> specs) {
    Map<BreakpointSpec, String> wrong = new LinkedHashMap<>();
    List<Breakpoint> sensible = new ArrayList<>();
    for (BreakpointSpec spec : specs) {
      try {
        Breakpoint breakpoint = known.computeIfAbsent(spec, this::breakpoint);
        if (spec.enabled()) {
          sensible.add(breakpoint);
        }
      } catch (IllegalArgumentException e) {
        wrong.put(spec, String.valueOf(e.getMessage()));
      }
    }
    breakpoints = new Breakpoints(sensible);
    return wrong;
  }

  private Breakpoint breakpoint(BreakpointSpec spec) {
    return new Breakpoint(program, spec);
  }

  @Override
  public boolean breaks() {
    return !breakpoints.isEmpty();
  }

  @Override
  public @Nullable Stopped stopped() {
    return history.see(
        machine -> {
          Breakpoint reached = breakpoints.reached(machine);
          return reached == null
              ? null
              : new Stopped(reached.spec(), machine.data().runningGoroutine());
        });
  }

  /// Shows what counts all that it has not seen; false if `cancelled` said so first.
  private boolean count(BooleanSupplier cancelled) {
    long counted = Math.max(0, breakpoints.countedTo());
    return counted >= history.step()
        || history.look(counted, history.step(), breakpoints::test, cancelled);
  }

  @Override
  public boolean forward(StepSize size, BooleanSupplier cancelled) {
    return breaks()
        ? count(cancelled) && history.forward(size, breakpoints, cancelled)
        : history.forward(size, cancelled);
  }

  @Override
  public long run(long maxSteps, BooleanSupplier cancelled) {
    if (!breaks()) {
      return history.run(maxSteps, cancelled);
    }
    long from = history.step();
    if (count(cancelled)) {
      history.forwardUntil(breakpoints, maxSteps, cancelled);
    }
    return history.step() - from;
  }

  @Override
  public boolean back(BooleanSupplier cancelled) {
    return breaks() && count(cancelled) && history.backUntil(breakpoints, cancelled);
  }

  @Override
  public List<Watched> watch(List<String> expressions, int goroutine) {
    return history.see(
        machine -> {
          int whose = goroutine == 0 ? machine.data().runningGoroutine() : goroutine;
          return expressions.stream().map(text -> watched(machine, text, whose)).toList();
        });
  }

  private Watched watched(Machine machine, String text, int goroutine) {
    if (goroutine == 0) {
      return new Watched(text, 0, null, TEXTS.say("watch.nobody"));
    }
    Watch watch = watches.computeIfAbsent(text, _ -> new Watch(program, text));
    Watch.Result result = watch.at(machine, goroutine);
    return new Watched(text, goroutine, result.value(), result.note());
  }

  @Override
  public Inquiry.Answer ask(Inquiry inquiry, BooleanSupplier cancelled) {
    long here = history.step();
    Search search = new Search(history, cancelled);
    Inquiry.Answer answer = search.ask(inquiry, here);
    if (inquiry instanceof Inquiry.Written && answer.step() == here && here > 0) {
      // Asked once more where it was answered: the time before.
      Inquiry.Answer earlier = search.ask(inquiry, here - 1);
      return earlier.found() ? earlier : answer;
    }
    return answer;
  }

  @Override
  public Inquiry.Answer ask(String question, BooleanSupplier cancelled) {
    try {
      return ask(InquiryText.parse(question, history), cancelled);
    } catch (IllegalArgumentException e) {
      return Inquiry.Answer.none(String.valueOf(e.getMessage()));
    }
  }
}
