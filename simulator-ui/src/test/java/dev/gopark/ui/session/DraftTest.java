package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DraftTest {
  private static final Draft DRAFT =
      new Draft(
          "bank",
          Path.of("/a/odd \\ name\n"),
          "deadlock/x.go",
          Map.of("main.go", "end\ntext 3 x\n\n", "ä.go", "é\r\n😀"));

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(Draft.read(DRAFT.written())).isEqualTo(DRAFT);
    Draft small = new Draft("x.go", null, null, Map.of("x.go", ""));
    assertThat(Draft.read(small.written())).isEqualTo(small);
  }

  @Test
  void aDraftThatIsCutOffIsNoDraft() {
    String whole = DRAFT.written();
    for (int length = 0; length < whole.length() - 1; length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> Draft.read(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whateverElseIsInTheFileIsRefused() {
    for (String wrong :
        new String[] {
          "\0",
          "gopark draft 1\nend\n",
          "gopark draft 1\ntext -1 x\n\nend\n",
          "gopark draft 1\ntext 99999999999 x\n\nend\n",
          "gopark draft 1\ntext x\n\nend\n",
          "gopark draft 1\nopened \0\ntext 0 x\n\nend\n",
          "gopark draft 2\ntext 0 x\n\nend\n"
        }) {
      assertThatThrownBy(() -> Draft.read(wrong)).as(wrong).isInstanceOf(IOException.class);
    }
  }
}
