package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.LanguageVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gopark check`
@Command(
    name = "check",
    description = "Checks a Go program without running it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--lang",
      paramLabel = "VERSION",
      converter = LanguageConverter.class,
      description = "The Go version whose rules apply, such as go1.21.")
  private @Nullable LanguageVersion language;

  @Parameters(
      paramLabel = "PROGRAM",
      arity = "1..*",
      description = "A folder, Go files of one folder, or a txtar file.")
  private List<Path> program = List.of();

  private final Streams streams;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Loaded checked = new Sources(streams).check(program, language);
    return checked == null ? ExitCode.COMPILE_ERROR : ExitCode.OK;
  }
}
