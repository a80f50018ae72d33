package dev.gopark.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendTest {
  private static List<Diagnostic> errors(String text) {
    return ProgramLoader.compilerErrors(SourceFile.of("x.go", text), Versions.NEWEST);
  }

  private static String mended(String text) {
    Mend mend = Mend.of(errors(text).getFirst());
    return mend == null
        ? "not mended"
        : text.substring(0, mend.start()) + mend.text() + text.substring(mend.end());
  }

  @Test
  void removesAnImportThatIsNotUsed() {
    assertThat(mended("package main\n\nimport \"os\"\n\nfunc main() {}\n"))
        .isEqualTo("package main\n\n\nfunc main() {}\n");
    assertThat(mended("package main\n\nimport (\n\tm \"os\" // why\n)\n\nfunc main() {}\n"))
        .isEqualTo("package main\n\nimport (\n)\n\nfunc main() {}\n");
  }

  @Test
  void assignsToWhatIsDeclaredAlready() {
    assertThat(mended("package main\n\nfunc main() { a := 1; a := 2; _ = a }\n"))
        .isEqualTo("package main\n\nfunc main() { a := 1; a = 2; _ = a }\n");
  }

  @Test
  void leavesAloneWhatIsNotSure() {
    assertThat(mended("package main\n\nfunc main() { x() }\n")).isEqualTo("not mended");
  }

  @Test
  void explainsFrequentErrors() {
    assertThat(Explanation.of("declared and not used: x")).startsWith("A local variable");
    assertThat(Explanation.of("undefined: x")).contains("spelling");
    assertThat(Explanation.of("undefined: fmt.Foo")).contains("small letter");
    assertThat(Explanation.of("something else")).isEmpty();
  }
}
