package dev.gopark.cli;

import dev.gopark.history.History;
import dev.gopark.recording.Recording;
import dev.gopark.recording.RecordingException;
import dev.gopark.recording.RecordingReader;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gopark replay`
@Command(
    name = "replay",
    description = {
      "Repeats a run that gopark run --record has recorded: the same program with the same input,"
          + " arguments, processors and choices.",
      "Says so on standard error if it is not the same run, and ends with code 65 then."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--info", description = "Print what is recorded, and run nothing.")
  private boolean info;

  @Mixin private EventFiles events = new EventFiles();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result and the findings as JSON.")
  private @Nullable Path json;

  @Mixin private BreakOptions breaks = new BreakOptions();

  @Mixin private Asks asks = new Asks();

  @Option(names = "--explain", description = "Say in plain words what is wrong with the program.")
  private boolean explain;

  @Parameters(paramLabel = "FILE", description = "The recording, a .gopark file.")
  private Path file = Path.of("");

  private final Streams streams;
  private final PrintWriter err;

  ReplayCommand(Streams streams) {
    this.streams = streams;
    this.err = streams.messages();
  }

  @Override
  public Integer call() throws IOException {
    Recording recording;
    try {
      recording = RecordingReader.read(Files.readAllBytes(file));
    } catch (RecordingException e) {
      err.println("gopark: " + file + ": " + e.getMessage());
      return ExitCode.COMPILE_ERROR;
    } catch (IOException e) {
      err.println("gopark: cannot read " + file + ": " + e.getMessage());
      return ExitCode.COMPILE_ERROR;
    }
    if (info) {
      print(recording);
      return ExitCode.OK;
    }
    Loaded loaded = ProgramLoader.load(recording.program().target(), recording.language());
    if (!loaded.runs()) {
      err.println("gopark: " + file + ": the recorded program does not compile here:");
      loaded.reports().forEach(new Sources(streams)::print);
      return ExitCode.COMPILE_ERROR;
    }
    return replay(recording, loaded);
  }

  private int replay(Recording recording, Loaded loaded) throws IOException {
    Take take = Take.again(recording);
    Run.Request request =
        new Run.Request(
            loaded,
            recording.config(),
            file,
            events,
            json,
            List.of(),
            breaks.in(loaded, streams),
            asks,
            0,
            explain,
            History.MEMORY,
            null,
            take);
    Run run = new Run(request, streams);
    int exit = run.execute();
    if (exit == ExitCode.INTERRUPTED && !recording.ending().interrupted()) {
      return exit;
    }
    String difference = run.ending().difference(recording.ending());
    if (difference.isEmpty()) {
      return exit;
    }
    err.println("gopark: this is not the run that was recorded: " + difference);
    err.println(
        "gopark: it was recorded by gopark "
            + recording.madeBy()
            + "; this is gopark "
            + Main.version());
    return ExitCode.OTHER_RUN;
  }

  private static String processors(int count) {
    return count == 1 ? "1 processor" : count + " processors";
  }

  private void print(Recording recording) {
    PrintWriter out = Streams.writer(streams.out());
    Recording.Ending ending = recording.ending();
    out.printf("recorded by  gopark %s%n", recording.madeBy());
    recording.program().files().forEach(each -> out.printf("file         %s%n", each.path()));
    out.printf(
        "run          %s, seed %d, policy %s, %s%n",
        processors(recording.config().processors()),
        recording.config().seed(),
        recording.config().policy().label,
        recording.config().language());
    out.printf("choices      %,d other than the seed's%n", recording.schedule().decisions().size());
    recording.config().picks().forEach(pick -> out.printf("pick         %s%n", pick));
    out.printf(Locale.ROOT, "ended        %s after %,d steps%n", ending.outcome(), ending.steps());
    out.printf("digest       %s%n", ending.digest());
    recording.notes().forEach(note -> out.printf("note         %s%n", note));
    recording
        .bookmarks()
        .forEach(mark -> out.printf(Locale.ROOT, "step %,d  %s%n", mark.step(), mark.text()));
  }
}
