package dev.gopark.history;

import dev.gopark.event.Event;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.VariablePlace;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads inquiries as people write them, of names that are known where they are asked:
///
///     next G3            previous counter.go:12    next GoBlock      previous forks[2]
///     readied G3         taken mu by G3            written total     written sum of G3
public final class InquiryText {
  private static final String FORMS =
      "ask 'next' or 'previous' G3, FILE:LINE, an object or a kind of event; 'readied G3';"
          + " 'taken LOCK by G3'; 'written VARIABLE', or 'written VARIABLE of G3'";

  private static final Pattern EVENTS = Pattern.compile("(next|previous)\\s+(\\S.*)");
  private static final Pattern READIED = Pattern.compile("readied\\s+G(\\d{1,9})");
  private static final Pattern TAKEN = Pattern.compile("taken\\s+(\\S+)\\s+by\\s+G(\\d{1,9})");
  private static final Pattern WRITTEN =
      Pattern.compile("written\\s+(\\S+?)(\\s+of\\s+G(\\d{1,9}))?");
  private static final Pattern GOROUTINE = Pattern.compile("G(\\d{1,9})");
  private static final Pattern LINE = Pattern.compile("(.+):(\\d{1,9})");

  private InquiryText() {}

  /// An inquiry at the cursor of `history`; throws if it is none.
  public static Inquiry parse(String text, History history) {
    String asked = text.strip();
    Matcher matcher = EVENTS.matcher(asked);
    if (matcher.matches()) {
      Inquiry.Wanted wanted = wanted(matcher.group(2));
      boolean next = matcher.group(1).equals("next");
      return next ? new Inquiry.Next(wanted) : new Inquiry.Previous(wanted);
    }
    matcher = READIED.matcher(asked);
    if (matcher.matches()) {
      return new Inquiry.Readied(Integer.parseInt(matcher.group(1)));
    }
    matcher = TAKEN.matcher(asked);
    if (matcher.matches()) {
      int lock = lock(matcher.group(1), history.snapshot());
      return new Inquiry.Taken(Integer.parseInt(matcher.group(2)), lock, matcher.group(1));
    }
    matcher = WRITTEN.matcher(asked);
    if (matcher.matches()) {
      String goroutine = matcher.group(3);
      return new Inquiry.Written(variable(matcher.group(1), goroutine, history));
    }
    throw new IllegalArgumentException(FORMS);
  }

  private static Inquiry.Wanted wanted(String words) {
    Matcher matcher = GOROUTINE.matcher(words);
    if (matcher.matches()) {
      return Inquiry.Wanted.ofGoroutine(Integer.parseInt(matcher.group(1)));
    }
    matcher = LINE.matcher(words);
    if (matcher.matches()) {
      String file = matcher.group(1);
      int line = Integer.parseInt(matcher.group(2));
      return new Inquiry.Wanted(
          "event at " + words, event -> event.when().line() == line && isNamed(event, file));
    }
    return new Inquiry.Wanted(
        "event of " + words, event -> event.type().equals(words) || isAbout(event, words));
  }

  private static boolean isNamed(Event event, String file) {
    String name = event.when().file();
    return name.equals(file) || name.endsWith("/" + file);
  }

  private static boolean isAbout(Event event, String name) {
    Event.ObjectRef object = event.object();
    return object != null && object.name().equals(name)
        || event instanceof Event.GoBlock block
            && block.objects().stream().anyMatch(each -> each.name().equals(name));
  }

  private static int lock(String name, Snapshot snapshot) {
    return snapshot.objects().stream()
        .filter(object -> object.name().equals(name))
        .mapToInt(Snapshot.SyncObject::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + name + " there"));
  }

  private static VariablePlace variable(String name, @Nullable String id, History history) {
    if (id == null) {
      return VariablePlace.global(name.contains(".") ? name : "main." + name);
    }
    int goroutine = Integer.parseInt(id);
    GoroutineDetail detail = history.inspect(goroutine);
    List<GoroutineDetail.Frame> frames = detail == null ? List.of() : detail.frames();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).variables().stream().anyMatch(each -> each.name().equals(name))) {
        return new VariablePlace(goroutine, frames.size() - 1 - i, name);
      }
    }
    VariablePlace global = VariablePlace.global("main." + name);
    if (history.valueOf(global) != null) {
      return global;
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "G%d has no variable %s there", goroutine, name));
  }
}
