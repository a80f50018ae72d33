package dev.gopark.recording;

import dev.gopark.build.Build;
import dev.gopark.build.MemoryTree;
import dev.gopark.build.Target;
import dev.gopark.choice.Schedule;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.watch.BreakpointSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run that can be repeated anywhere.
///
/// @param madeBy the version of Gopark that recorded it
/// @param program its files
/// @param language the Go that was asked for by option; null if the program decided
/// @param schedule the choices that differ from those of the configuration's seed
/// @param input what the program read from its standard input; chars are bytes
/// @param notes what people have written to it
/// @param bookmarks steps that people have marked, in order
/// @param debugging what people have asked about it
public record Recording(
    String madeBy,
    Sources program,
    @Nullable LanguageVersion language,
    Config config,
    Schedule schedule,
    String input,
    List<String> notes,
    List<Bookmark> bookmarks,
    Debugging debugging,
    Ending ending) {
  public Recording {
    notes = List.copyOf(notes);
    bookmarks = List.copyOf(bookmarks);
  }

  /// The files of a program: what a [Target] names, and everything else that was read for it.
  ///
  /// @param folder of the package main
  /// @param named the files that make it up; empty for the whole folder
  /// @param module whether the root is a module
  public record Sources(String folder, List<String> named, boolean module, List<Text> files) {
    public Sources {
      named = List.copyOf(named);
      files = List.copyOf(files);
    }

    /// Those of a loaded program.
    public static Sources of(Build build) {
      Target target = build.target();
      List<Text> files =
          build.files().stream().map(read -> new Text(read.path(), read.source())).toList();
      return new Sources(target.folder(), target.files(), target.isModule(), files);
    }

    /// The program, to be loaded.
    public Target target() {
      Map<String, SourceFile> byPath = new LinkedHashMap<>();
      files.forEach(file -> byPath.put(file.path(), file.source()));
      return new Target(new MemoryTree(byPath), folder, named, module);
    }
  }

  /// A file and where it lies.
  public record Text(String path, SourceFile source) {}

  /// Breakpoints, and Go expressions that are watched.
  public record Debugging(List<BreakpointSpec> breakpoints, List<String> watches) {
    public static final Debugging NONE = new Debugging(List.of(), List.of());

    public Debugging {
      breakpoints = List.copyOf(breakpoints);
      watches = List.copyOf(watches);
    }
  }

  /// A step with a name.
  public record Bookmark(long step, String text) {}

  /// Where the run ended.
  ///
  /// @param outcome `exited`, `panicked`, `fatal`, `deadlocked`, `limit`, or `interrupted` for a
  ///   run that would have gone on
  /// @param digest of its events
  public record Ending(String outcome, long steps, String digest) {
    public static final String INTERRUPTED = "interrupted";

    /// In which way another ending is not this one; empty if it is.
    public String difference(Ending recorded) {
      if (!outcome.equals(recorded.outcome)) {
        return "it %s, and was to have %s".formatted(outcome, recorded.outcome);
      }
      if (steps != recorded.steps) {
        return "it ended after %d steps instead of %d".formatted(steps, recorded.steps);
      }
      return digest.equals(recorded.digest)
          ? ""
          : "its events have the digest %s instead of %s".formatted(digest, recorded.digest);
    }

    /// Whether the run was cut off by a person.
    public boolean interrupted() {
      return outcome.equals(INTERRUPTED);
    }
  }

  /// A run of `loaded` by the choices of its seed.
  public static Recording of(
      String madeBy,
      Loaded loaded,
      Config config,
      String input,
      List<String> notes,
      Ending ending) {
    Build build = loaded.build();
    boolean byOption = build.by() == LanguageChoice.By.OPTION;
    return new Recording(
        madeBy,
        Sources.of(build),
        byOption ? build.versions().toolchain() : null,
        config,
        Schedule.DEFAULT,
        input,
        notes,
        List.of(),
        Debugging.NONE,
        ending);
  }

  /// The same with what people have marked and asked.
  public Recording with(List<Bookmark> marked, Debugging asked) {
    return new Recording(
        madeBy, program, language, config, schedule, input, notes, marked, asked, ending);
  }
}
