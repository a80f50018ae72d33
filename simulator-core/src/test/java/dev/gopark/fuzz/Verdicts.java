package dev.gopark.fuzz;

import dev.gopark.realgo.RealGo;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What real Go 1.19's compiler and Gopark say of one program.
///
/// @param real errors, a line each; empty if it is right
/// @param gopark the same of Gopark
record Verdicts(String real, String gopark) {
  /// What Gopark lacks it says; that is no difference.
  private static final Pattern LACKING =
      Pattern.compile("not supported yet|undefined: [a-z]+\\.[A-Z]\\w*");

  /// What only gc's back end says: it has no name for some things, or fails itself.
  private static final Pattern BACK_END =
      Pattern.compile("internal compiler error|illegal types for operand");

  /// What the linker says, which real Go does not get to.
  private static final String WITHOUT_MAIN = "function main is undeclared in the main package";

  /// Both about `program`, whose chars are bytes; `folder` is for files.
  static Verdicts of(String program, RealGo go, Path folder)
      throws IOException, InterruptedException {
    byte[] bytes = program.getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("x.go"), bytes);
    List<Diagnostic> diagnostics =
        ProgramLoader.load(new SourceFile("x.go", bytes), LanguageVersion.GO_1_19).diagnostics();
    String gopark =
        diagnostics.stream()
            .map(Diagnostic::render)
            .filter(line -> !line.contains(WITHOUT_MAIN))
            .collect(Collectors.joining("\n"));
    return new Verdicts(go.errors(file).strip(), gopark.strip());
  }

  boolean comparable() {
    return !LACKING.matcher(gopark).find() && !BACK_END.matcher(real).find();
  }

  /// Whether one takes what the other refuses.
  boolean contradict() {
    return comparable() && real.isEmpty() != gopark.isEmpty();
  }

  boolean alike() {
    return real.equals(gopark);
  }
}
