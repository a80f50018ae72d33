package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.types.Diagnostics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads programs and reports what keeps them from running, as `go run` does.
final class Sources {
  private final PrintWriter err;

  Sources(Streams streams) {
    err = streams.messages();
  }

  /// The program in `file`, or null when there is none that can run; then the reasons have been
  /// printed.
  @Nullable Loaded load(Path file, @Nullable LanguageVersion language) {
    byte[] content = read(file);
    if (content == null) {
      return null;
    }
    Loaded loaded = ProgramLoader.load(new SourceFile(displayName(file), content), language);
    for (Diagnostic problem : loaded.directives().problems()) {
      err.println(problem.render() + " (ignored)");
    }
    print(loaded.diagnostics());
    return loaded.runs() ? loaded : null;
  }

  private byte @Nullable [] read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        err.println("gopark: " + file + " is a directory, not a Go file");
        return null;
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      err.println("gopark: open " + file + ": no such file or directory");
    } catch (AccessDeniedException _) {
      err.println("gopark: open " + file + ": permission denied");
    } catch (IOException e) {
      err.println("gopark: open " + file + ": " + e.getMessage());
    }
    return null;
  }

  /// As the Go command names files: `./x.go` for one below the current directory.
  private static String displayName(Path file) {
    String name = file.normalize().toString().replace('\\', '/');
    return file.isAbsolute() || name.startsWith("..") ? name : "./" + name;
  }

  private void print(List<Diagnostic> errors) {
    if (!errors.isEmpty()) {
      err.println("# command-line-arguments");
      err.print(Diagnostics.render(errors));
      err.flush();
    }
  }
}
