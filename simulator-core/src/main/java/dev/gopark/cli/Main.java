package dev.gopark.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line.
public final class Main {
  private Main() {}

  @Command(
      name = "gopark",
      description = "Runs real Go source on a simulated machine.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "Without arguments, or with one Go file, txtar file or folder, the window opens.",
        "gopark snapshot PROGRAM writes the window's picture; see gopark snapshot --help."
      })
  static final class Root implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(spec.commandLine(), "Missing command");
      }
    }
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gopark " + version()};
    }
  }

  /// Which version this is.
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /// Runs the command that `args` ask for and returns the exit code of the process.
  public static int execute(String[] args) {
    return execute(args, Streams.ofProcess());
  }

  /// As [#execute(String[])], with other streams.
  public static int execute(String[] args, Streams streams) {
    Locale.setDefault(Locale.ROOT);
    CommandLine commands = new CommandLine(new Root());
    commands.addSubcommand(new RunCommand(streams));
    commands.addSubcommand(new ReplayCommand(streams));
    commands.addSubcommand(new TestCommand(streams));
    commands.addSubcommand(new CompareCommand(streams));
    commands.addSubcommand(new CheckCommand(streams));
    commands.addSubcommand(new FmtCommand(streams));
    commands.setOut(Streams.writer(streams.out()));
    commands.setErr(streams.messages());
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setExecutionExceptionHandler(
        (exception, _, _) -> {
          InternalError.report(streams, exception, args);
          return ExitCode.INTERNAL;
        });
    return commands.execute(args);
  }
}
