package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.PanicState;
import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Literals;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What Go prints when a program crashes, without the values of arguments and the offsets of
/// instructions, which are written `(...)` and left out. Chars are bytes.
public final class TraceText {
  /// More frames than this are not all shown.
  private static final int MAX_FRAMES = 100;

  private static final int OUTER_FRAMES = 50;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  /// The file of the runtime's source at which a panic is shown.
  public static final String PANIC_FILE = "GOROOT/src/runtime/panic.go";

  private static final String SIGNAL =
      "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x457c76]\n";

  private static final String LOCKED = ", locked to thread";

  private final StackWalk stack;
  private final LanguageVersion language;

  public TraceText(Program program, LanguageVersion language) {
    this.stack = new StackWalk(program);
    this.language = language;
  }

  /// All of the message of an unrecovered panic of `g`: the panics, the signal, and its trace. The
  /// panic has unwound the initialisation, and its lock.
  public String crash(Goroutine g) {
    return panics(g) + "\n" + goroutine(g, "running" + lockedByItself(g));
  }

  /// The panics of `g`, the oldest first, and the line about a signal if one of them was a memory
  /// fault.
  public String panics(Goroutine g) {
    boolean fault = false;
    for (PanicState panic = g.panic; panic != null; panic = panic.previous) {
      fault |= panic.fault;
    }
    PanicState newest = g.panic;
    return (newest == null ? "" : PanicText.of(newest, language)) + (fault ? SIGNAL : "");
  }

  /// The trace of the running goroutine.
  public String running(Goroutine g) {
    return goroutine(g, "running" + locked(g));
  }

  private String goroutine(Goroutine g, String state) {
    StringBuilder out = new StringBuilder();
    out.append("goroutine ").append(g.id).append(" [").append(state).append("]:\n");
    frames(out, g);
    created(out, g);
    return Literals.bytesOf(out.toString());
  }

  /// Traces of all `goroutines`, that of `current` first, each behind an empty line.
  public String all(List<Goroutine> goroutines, @Nullable Goroutine current, long nowNanos) {
    StringBuilder out = new StringBuilder();
    if (current != null) {
      out.append('\n').append(running(current));
    }
    for (Goroutine g : goroutines) {
      if (g != current && g.status != Goroutine.Status.DEAD) {
        out.append('\n').append(goroutine(g, status(g) + waited(g, nowNanos) + locked(g)));
      }
    }
    return out.toString();
  }

  private String status(Goroutine g) {
    WaitReason reason = g.reason;
    return switch (g.status) {
      case RUNNABLE, DEAD -> "runnable";
      case RUNNING -> "running";
      case SYSCALL -> "syscall";
      case WAITING -> reason == null ? "waiting" : reason.label(language);
    };
  }

  private static String waited(Goroutine g, long nowNanos) {
    long minutes = (nowNanos - g.sinceNanos) / MINUTE_NANOS;
    boolean waits = g.status == Goroutine.Status.WAITING || g.status == Goroutine.Status.SYSCALL;
    return waits && minutes >= 1 ? ", " + minutes + " minutes" : "";
  }

  /// Go's main goroutine keeps its thread until `main.main` begins.
  private String locked(Goroutine g) {
    return stack.isInitialising(g) ? LOCKED : lockedByItself(g);
  }

  private static String lockedByItself(Goroutine g) {
    OsThread thread = g.lockedTo;
    return thread != null && thread.locks > 0 ? LOCKED : "";
  }

  private void created(StringBuilder out, Goroutine g) {
    Function creator = g.startedBy.function();
    if (creator == null) {
      return;
    }
    out.append("created by ").append(creator.name());
    if (language.atLeast(21)) {
      out.append(" in goroutine ").append(g.creator);
    }
    out.append("\n\t").append(creator.shownAt(g.startedBy.pc()).fileAndLine()).append('\n');
  }

  /// Innermost first.
  private void frames(StringBuilder out, Goroutine g) {
    int total = count(g);
    int index = 0;
    for (int depth = g.depth; depth >= 0; depth--) {
      if (StackWalk.hasPanicked(g, depth)) {
        line(out, index++, total, () -> "panic(...)\n\t" + panicFile() + "\n");
      }
      Function function = stack.function(g, depth);
      int pc = stack.pc(g, depth);
      if (StackWalk.isShown(function)) {
        line(out, index++, total, () -> frame(function, pc));
      }
    }
  }

  private void line(StringBuilder out, int index, int total, Supplier<String> text) {
    boolean halves = language.atLeast(21);
    int inner = halves ? MAX_FRAMES - OUTER_FRAMES : MAX_FRAMES;
    if (total <= MAX_FRAMES || index < inner || halves && index >= total - OUTER_FRAMES) {
      out.append(text.get());
    } else if (index == inner) {
      String count = halves ? total - MAX_FRAMES + " frames" : "additional frames";
      out.append("...").append(count).append(" elided...\n");
    }
  }

  private int count(Goroutine g) {
    int total = 0;
    for (int depth = g.depth; depth >= 0; depth--) {
      total += StackWalk.hasPanicked(g, depth) ? 1 : 0;
      total += StackWalk.isShown(stack.function(g, depth)) ? 1 : 0;
    }
    return total;
  }

  private static String frame(Function function, int pc) {
    boolean plain = function.signature().parameters().isEmpty() && function.receiver() == null;
    String place = function.shownAt(pc).fileAndLine();
    return function.name() + (plain ? "()" : "(...)") + "\n\t" + place + "\n";
  }

  private String panicFile() {
    return PANIC_FILE + ":" + panicLine(language);
  }

  /// The line of the runtime's source at which a panic is shown.
  public static int panicLine(LanguageVersion language) {
    return language.atLeast(21) ? 783 : 884;
  }
}
