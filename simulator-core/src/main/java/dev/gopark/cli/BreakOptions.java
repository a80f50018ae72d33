package dev.gopark.cli;

import dev.gopark.code.Program;
import dev.gopark.scenario.Loaded;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Where a run is to tell where it is.
final class BreakOptions {
  @Option(
      names = "--break",
      paramLabel = "PLACE",
      description = {
        "Tell what the variables hold whenever the run reaches a line: FILE:LINE, or",
        "'FILE:LINE if CONDITION' with a Go expression over the variables there, or only on one"
            + " goroutine",
        "and the so-manieth time: 'FILE:LINE on G3 time 5 if CONDITION'; several are possible."
      })
  private List<String> breakpoints = List.of();

  @Option(
      names = "--watch",
      paramLabel = "EXPR",
      description = "A Go expression whose value is told, too, at every --break.")
  private List<String> watches = List.of();

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// For a run of `loaded`; wrong usage if a breakpoint makes no sense there.
  Breaks in(Loaded loaded, Streams streams) {
    Program program = Objects.requireNonNull(loaded.program(), "a program with errors cannot run");
    try {
      return new Breaks(program, breakpoints, watches, streams.messages());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--break: " + e.getMessage());
    }
  }
}
