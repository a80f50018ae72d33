package dev.gopark.ui.app;

import dev.gopark.history.StepSize;
import dev.gopark.source.Config;
import dev.gopark.source.Pick;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `gopark snapshot` is asked for.
///
/// @param file null for the start page
/// @param policy the single run's
/// @param compared two policies side by side; empty for a single run
/// @param toEnd the picture at the end of the run or its first finding, else at `place`
/// @param place a step, or of two runs side by side a virtual time in nanoseconds
/// @param language what the window speaks
/// @param goroutine the selected one, or 0
/// @param threads whether the stage shows threads
/// @param part of the window: `stage`, `timeline`, `graph` or `window` for all of it
/// @param filmed how many steps are animated from there on, 0 for a single picture
/// @param stepSize of these steps
/// @param lecture how often a lecture has gone on; -1 for no lecture
/// @param notes whether it is the lecture's notes that show
/// @param tour whether the guided tour has begun, with its own program
/// @param picks what is decided there in the scheduler's place, one after the other; what else
///   could be decided shows, too. Null for no decisions
/// @param fineness how many times as fine as the screen a PNG is
record SnapshotOptions(
    @Nullable Path file,
    Path output,
    OptionalInt processors,
    OptionalLong seed,
    @Nullable SchedulingPolicy policy,
    List<SchedulingPolicy> compared,
    boolean toEnd,
    long place,
    int width,
    int height,
    Theme theme,
    Language language,
    int goroutine,
    boolean threads,
    String part,
    int filmed,
    StepSize stepSize,
    int lecture,
    boolean notes,
    boolean tour,
    @Nullable List<Pick> picks,
    double fineness) {
  static final String USAGE =
      "Usage: gopark snapshot [--procs N] [--seed N] [--policy NAME]"
          + " [--compare NAME,NAME] [--at end|STEP|NANOSECONDS] [--goroutine N] [--threads]"
          + " [--size WIDTHxHEIGHT] [--theme light|dark|projector] [--language en|de]"
          + " [--part window|stage|timeline|graph] [--fineness TIMES]"
          + " [--film STEPS] [--step instruction|line|event|switch]"
          + " [--lecture TIMES] [--notes] [--tour] [--schedule] [--pick PICK]..."
          + " -o FILE.png|FILE.svg|FILE.gif [PROGRAM]";

  private static final int LARGEST = 8192;
  private static final int LONGEST_FILM = 2000;
  private static final int NO_LECTURE = -1;
  private static final int LONGEST_LECTURE = 1000;
  private static final int FINEST = 4;
  private static final List<String> PARTS = List.of("window", "stage", "timeline", "graph");

  /// Throws `IllegalArgumentException` with a message for wrong usage.
  static SnapshotOptions parse(List<String> arguments) {
    Reading reading = new Reading();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      try {
        reading.take(argument, rest);
      } catch (NoSuchElementException _) {
        throw new IllegalArgumentException(argument + " needs a value");
      } catch (NumberFormatException _) {
        throw new IllegalArgumentException(argument + " needs a number");
      }
    }
    return reading.result();
  }

  private static final class Reading {
    private @Nullable Path file;
    private @Nullable Path output;
    private OptionalInt processors = OptionalInt.empty();
    private OptionalLong seed = OptionalLong.empty();
    private @Nullable SchedulingPolicy policy;
    private List<SchedulingPolicy> compared = List.of();
    private boolean toEnd = true;
    private long place;
    private int width = 1600;
    private int height = 1000;
    private Theme theme = Theme.LIGHT;
    private Language language = Language.ENGLISH;
    private int goroutine;
    private boolean threads;
    private String part = PARTS.getFirst();
    private int filmed;
    private StepSize stepSize = StepSize.EVENT;
    private int lecture = NO_LECTURE;
    private boolean notes;
    private boolean tour;
    private @Nullable List<Pick> picks;
    private double fineness = 1;

    void take(String argument, Iterator<String> rest) {
      switch (argument) {
        case "--procs" -> processors = OptionalInt.of(between(rest.next(), Config.MAX_PROCESSORS));
        case "--seed" -> seed = OptionalLong.of(Long.parseLong(rest.next()));
        case "--policy" -> policy = policy(rest.next());
        case "--compare" -> compared = pair(rest.next());
        case "--at" -> at(rest.next());
        case "--goroutine" -> goroutine = Integer.parseInt(rest.next());
        case "--threads" -> threads = true;
        case "--part" -> part = part(rest.next());
        case "--film" -> filmed = between(rest.next(), LONGEST_FILM);
        case "--step" -> stepSize = stepSize(rest.next());
        case "--lecture" -> lecture(rest.next());
        case "--notes" -> notes = true;
        case "--tour" -> tour = true;
        case "--schedule" -> picks = List.of();
        case "--pick" -> pick(rest.next());
        case "--fineness" -> fineness = between(rest.next(), FINEST);
        case "--size" -> size(rest.next());
        case "--theme" -> theme = SnapshotCommand.theme(rest.next());
        case "--language" -> language = language(rest.next());
        case "-o", "--output" -> output = Path.of(rest.next());
        default -> {
          if (argument.startsWith("-") || file != null) {
            throw new IllegalArgumentException("what is " + argument + "?");
          }
          file = Path.of(argument);
        }
      }
    }

    /// A lecture begins at the start of a run, unless somewhere else is asked for.
    private void lecture(String times) {
      lecture = times.equals("0") ? 0 : between(times, LONGEST_LECTURE);
      if (toEnd) {
        at("0");
      }
    }

    private void pick(String text) {
      Pick pick =
          Pick.parse(text).orElseThrow(() -> new IllegalArgumentException("no pick " + text));
      List<Pick> before = picks == null ? List.of() : picks;
      picks = Stream.concat(before.stream(), Stream.of(pick)).toList();
    }

    private void at(String where) {
      toEnd = where.equals("end");
      place = toEnd ? 0 : Long.parseLong(where);
    }

    private static String part(String name) {
      if (!PARTS.contains(name)) {
        throw new IllegalArgumentException("no part " + name);
      }
      return name;
    }

    private static StepSize stepSize(String name) {
      return Arrays.stream(StepSize.values())
          .filter(size -> size.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no step " + name));
    }

    private static List<SchedulingPolicy> pair(String text) {
      List<SchedulingPolicy> policies =
          Arrays.stream(text.split(",", -1)).map(Reading::policy).toList();
      if (policies.size() != 2) {
        throw new IllegalArgumentException("--compare needs two policies");
      }
      return policies;
    }

    private static SchedulingPolicy policy(String name) {
      return SchedulingPolicy.named(name)
          .orElseThrow(() -> new IllegalArgumentException("no policy " + name));
    }

    private static Language language(String code) {
      return Language.named(code)
          .orElseThrow(() -> new IllegalArgumentException("no language " + code));
    }

    private void size(String text) {
      String[] parts = text.split("x", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("--size needs WIDTHxHEIGHT");
      }
      width = between(parts[0], LARGEST);
      height = between(parts[1], LARGEST);
    }

    private static int between(String text, int largest) {
      int value = Integer.parseInt(text);
      if (value < 1 || value > largest) {
        throw new IllegalArgumentException(value + " is not between 1 and " + largest);
      }
      return value;
    }

    SnapshotOptions result() {
      if (output == null) {
        throw new IllegalArgumentException("where to? -o FILE.png is missing");
      }
      return new SnapshotOptions(
          file,
          output,
          processors,
          seed,
          policy,
          compared,
          toEnd,
          place,
          width,
          height,
          theme,
          language,
          goroutine,
          threads,
          part,
          filmed,
          stepSize,
          lecture,
          notes,
          tour,
          picks,
          fineness);
    }
  }
}
