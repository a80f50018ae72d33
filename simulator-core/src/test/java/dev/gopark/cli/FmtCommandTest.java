package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String SPOILED = "package  p\n";
  private static final String TIDY = "package p\n";

  @TempDir Path folder;
  private Path spoiled;
  private Path tidy;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    spoiled = Files.writeString(folder.resolve("spoiled.go"), SPOILED);
    tidy = Files.writeString(folder.resolve("tidy.go"), TIDY);
  }

  private int fmt(String input, Object... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "fmt";
    for (int i = 0; i < arguments.length; i++) {
      line[i + 1] = arguments[i].toString();
    }
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return Main.execute(line, new Streams(in, out, err));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsAFile() {
    assertThat(fmt("", spoiled)).isZero();
    assertThat(printed()).isEqualTo(TIDY);
  }

  @Test
  void readsStandardInput() {
    assertThat(fmt(SPOILED)).isZero();
    assertThat(printed()).isEqualTo(TIDY);
  }

  @Test
  void listsTheFilesOfAFolderThatDiffer() {
    assertThat(fmt("", "-l", folder)).isZero();
    assertThat(printed()).isEqualTo(spoiled + "\n");
  }

  @Test
  void showsDifferences() {
    assertThat(fmt("", "-d", folder)).isZero();
    assertThat(printed()).contains("-package  p\n+package p\n");
  }

  @Test
  void writesFilesBack() throws IOException {
    assertThat(fmt("", "-w", folder)).isZero();
    assertThat(Files.readString(spoiled)).isEqualTo(TIDY);
    assertThat(printed()).isEmpty();
  }

  @Test
  void leavesAFileWithErrorsAlone() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.go"), "package p\nfunc  f( {\n");
    assertThat(fmt("", "-w", folder)).isEqualTo(2);
    assertThat(Files.readString(wrong)).isEqualTo("package p\nfunc  f( {\n");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(wrong + ":2:10: syntax error: unexpected {");
    assertThat(Files.readString(spoiled)).isEqualTo(TIDY);
    assertThat(tidy).hasContent(TIDY.strip());
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThat(fmt("", folder.resolve("no.go"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file or directory");
  }
}
