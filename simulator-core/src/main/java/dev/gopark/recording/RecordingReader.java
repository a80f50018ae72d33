package dev.gopark.recording;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.choice.Schedule;
import dev.gopark.source.Config;
import dev.gopark.source.Costs;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Latencies;
import dev.gopark.source.Limits;
import dev.gopark.source.PickAt;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SignalAt;
import dev.gopark.source.SourceFile;
import dev.gopark.watch.BreakpointSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a recording as docs/RECORDING.md describes. What it does not know it passes over, so that
/// later versions can add to the format; what is wrong it refuses.
public final class RecordingReader {
  /// What a file may have at most.
  private static final int MAX_BYTES = 64 << 20;

  private static final int MAX_COST = 1_000_000_000;
  private static final long MAX_LATENCY = 1_000_000_000_000_000_000L;

  private static final List<JsonObject> NO_OBJECTS = List.of();

  private RecordingReader() {}

  /// The recording that a file holds; throws with the reason when there is none.
  public static Recording read(byte[] file) throws RecordingException {
    if (file.length > MAX_BYTES) {
      throw new RecordingException("larger than %d MB".formatted(MAX_BYTES >> 20));
    }
    JsonObject root = JsonObject.parse(file);
    if (!root.string("format", "").equals(RecordingWriter.FORMAT)) {
      throw new RecordingException("no recording of Gopark's");
    }
    long version = root.number("version", 1, Integer.MAX_VALUE);
    if (version > RecordingWriter.VERSION) {
      throw new RecordingException(
          "recorded by %s in format %d, of which this version knows nothing"
              .formatted(root.string("madeBy", "a newer Gopark"), version));
    }
    return recording(root);
  }

  private static Recording recording(JsonObject root) throws RecordingException {
    List<Recording.Bookmark> bookmarks = new ArrayList<>();
    for (JsonObject bookmark : root.objects("bookmarks")) {
      long step = bookmark.number("step", 0, Long.MAX_VALUE);
      bookmarks.add(new Recording.Bookmark(step, bookmark.string("text", "")));
    }
    JsonObject ending = root.object("ending");
    return new Recording(
        root.string("madeBy", "?"),
        program(root.object("program")),
        root.has("language") ? version(root, "language") : null,
        config(root.object("config")),
        schedule(root),
        new String(bytes(root, "input"), StandardCharsets.ISO_8859_1),
        root.strings("notes"),
        bookmarks,
        debugging(root),
        new Recording.Ending(
            ending.string("outcome", null),
            ending.number("steps", 0, Long.MAX_VALUE),
            ending.string("digest", null)));
  }

  private static Recording.Debugging debugging(JsonObject root) throws RecordingException {
    List<BreakpointSpec> breakpoints = new ArrayList<>();
    for (JsonObject each : root.has("breakpoints") ? root.objects("breakpoints") : NO_OBJECTS) {
      String at = each.string("at", null);
      try {
        breakpoints.add(BreakpointSpec.parse(at).withEnabled(each.truth("enabled")));
      } catch (IllegalArgumentException _) {
        throw new RecordingException("breakpoints holds " + at);
      }
    }
    List<String> watches = root.has("watches") ? root.strings("watches") : List.of();
    return new Recording.Debugging(breakpoints, watches);
  }

  private static LanguageVersion version(JsonObject object, String name) throws RecordingException {
    String text = object.string(name, null);
    return LanguageVersion.parse(text)
        .filter(version -> version.compareTo(LanguageVersion.NEWEST) <= 0)
        .orElseThrow(() -> new RecordingException(name + " is no Go known here: " + text));
  }

  private static Config config(JsonObject config) throws RecordingException {
    String policy = config.string("policy", SchedulingPolicy.GO.label);
    return Config.DEFAULT
        .withLanguage(version(config, "runtime"))
        .withSettings(version(config, "settings"))
        .withProcessors((int) config.number("procs", 1, Config.MAX_PROCESSORS))
        .withSeed(config.number("seed", Long.MIN_VALUE, Long.MAX_VALUE))
        .withPolicy(
            SchedulingPolicy.named(policy)
                .orElseThrow(() -> new RecordingException("there is no policy " + policy)))
        .withLimits(limits(config.object("limits")))
        .withCosts(costs(config.object("costs")))
        .withRace(config.has("race") && config.truth("race"))
        .withArguments(config.strings("arguments"))
        .withEnvironment(environment(config))
        .withSignals(signals(config))
        .withPicks(picks(config))
        .withLatencies(latencies(config));
  }

  private static List<String> environment(JsonObject config) throws RecordingException {
    List<String> variables = config.strings("environment");
    for (String variable : variables) {
      if (variable.indexOf('=') < 1) {
        throw new RecordingException("environment holds something else than name=value");
      }
    }
    return variables;
  }

  private static List<SignalAt> signals(JsonObject config) throws RecordingException {
    List<SignalAt> signals = new ArrayList<>();
    for (String text : config.has("signals") ? config.strings("signals") : List.<String>of()) {
      signals.add(
          SignalAt.parse(text).orElseThrow(() -> new RecordingException("signals holds " + text)));
    }
    return signals;
  }

  private static List<PickAt> picks(JsonObject config) throws RecordingException {
    List<PickAt> picks = new ArrayList<>();
    for (String text : config.has("picks") ? config.strings("picks") : List.<String>of()) {
      picks.add(
          PickAt.parse(text).orElseThrow(() -> new RecordingException("picks holds " + text)));
    }
    return picks;
  }

  private static Latencies latencies(JsonObject config) throws RecordingException {
    if (!config.has("latencies")) {
      return Latencies.DEFAULT;
    }
    JsonObject latencies = config.object("latencies");
    return new Latencies(
        latencies.number("file", 0, MAX_LATENCY),
        latencies.number("console", 0, MAX_LATENCY),
        latencies.number("network", 0, MAX_LATENCY),
        latencies.number("process", 0, MAX_LATENCY));
  }

  private static Limits limits(JsonObject limits) throws RecordingException {
    Limits most = Limits.DEFAULT;
    return new Limits(
        limits.number("steps", 0, most.steps()),
        limits.number("heapBytes", 0, most.heapBytes()),
        limits.number("stackBytes", 0, most.stackBytes()),
        (int) limits.number("goroutines", 1, most.goroutines()),
        limits.number("outputBytes", 0, most.outputBytes()));
  }

  private static Costs costs(JsonObject costs) throws RecordingException {
    Costs usual = Costs.DEFAULT;
    return new Costs(
        cost(costs, "instruction", usual.instruction()),
        cost(costs, "call", usual.call()),
        cost(costs, "allocation", usual.allocation()),
        cost(costs, "channelOperation", usual.channelOperation()),
        cost(costs, "lockOperation", usual.lockOperation()),
        cost(costs, "contextSwitch", usual.contextSwitch()),
        cost(costs, "spawn", usual.spawn()),
        cost(costs, "steal", usual.steal()),
        cost(costs, "wakeUp", usual.wakeUp()),
        cost(costs, "mapWrite", usual.mapWrite()),
        cost(costs, "output", usual.output()));
  }

  private static int cost(JsonObject costs, String name, int usual) throws RecordingException {
    return costs.has(name) ? (int) costs.number(name, 0, MAX_COST) : usual;
  }

  private static Schedule schedule(JsonObject root) throws RecordingException {
    List<Schedule.Decision> decisions = new ArrayList<>();
    long last = -1;
    for (JsonObject choice : root.objects("choices")) {
      last = choice.number("index", last + 1, Long.MAX_VALUE);
      long value = choice.number("value", 0, Long.MAX_VALUE);
      decisions.add(new Schedule.Decision(last, kind(choice.string("kind", null)), value));
    }
    return new Schedule(decisions);
  }

  private static ChoiceKind kind(String name) throws RecordingException {
    for (ChoiceKind kind : ChoiceKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new RecordingException("there is no choice of kind " + name);
  }

  private static Recording.Sources program(JsonObject program) throws RecordingException {
    List<Recording.Text> files = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (JsonObject file : program.objects("files")) {
      String path = file.string("path", null);
      if (path.isEmpty() || !paths.add(path)) {
        throw new RecordingException("two files at \"" + path + "\"");
      }
      SourceFile source = new SourceFile(file.string("name", path), bytes(file, "text"));
      files.add(new Recording.Text(path, source));
    }
    if (files.isEmpty()) {
      throw new RecordingException("it holds no program");
    }
    return new Recording.Sources(
        program.string("folder", ""), program.strings("named"), program.truth("module"), files);
  }

  private static byte[] bytes(JsonObject object, String name) throws RecordingException {
    byte @Nullable [] coded = object.base64(name + "Base64");
    return coded == null ? object.string(name, null).getBytes(StandardCharsets.UTF_8) : coded;
  }
}
