package dev.gopark.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gopark.gosuite.GoTests;
import dev.gopark.realgo.RealGo;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lays out the project's Go files, as they are and with their white space spoiled, and compares
/// with real gofmt.
class GofmtAgreementTest {
  private static final Path PROJECT = Path.of(System.getProperty("gopark.project", ".."));
  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \t]+");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern AROUND_OPERATORS = Pattern.compile(" ?([-+*/%=:<>!&|^,;]+) ?");
  private static final Pattern NEWLINE = Pattern.compile("\n");

  /// What gofmt of version 1.19 does not parse, or Gopark does not.
  private static final int MAX_UNREAD = 60;

  @TempDir Path folder;

  @Test
  void filesAsTheyAre() throws Exception {
    agrees(text -> text);
  }

  @Test
  void filesWithoutIndentation() throws Exception {
    agrees(text -> INDENTATION.matcher(text).replaceAll(""));
  }

  @Test
  void filesWithSqueezedBlanks() throws Exception {
    agrees(text -> BLANKS.matcher(text).replaceAll(" "));
  }

  @Test
  void filesWithoutBlanksAroundOperators() throws Exception {
    agrees(text -> AROUND_OPERATORS.matcher(text).replaceAll("$1"));
  }

  @Test
  void filesWithEmptyLinesEverywhere() throws Exception {
    agrees(text -> NEWLINE.matcher(text).replaceAll("\n\n\n"));
  }

  /// Of Go's own programs a share may differ: lines `// +build` stay as they are.
  @Test
  void mostOfGosOwnTestPrograms() throws Exception {
    Optional<Path> root = GoTests.root();
    assumeTrue(root.isPresent(), RealGo.HOW_TO_INSTALL);
    Tally tally = compare(GoTests.programs(root.get()), text -> text);
    assertThat(tally.differing.size()).as("%s", tally.differing).isLessThan(tally.agreeing / 20);
  }

  private void agrees(UnaryOperator<String> spoil) throws Exception {
    Tally tally = compare(projectFiles(), spoil);
    assertThat(tally.differing).isEmpty();
    assertThat(tally.unread).hasSizeLessThan(MAX_UNREAD);
  }

  private static final class Tally {
    int agreeing;
    final List<Path> differing = new ArrayList<>();
    final List<Path> unread = new ArrayList<>();
  }

  private Tally compare(List<Path> files, UnaryOperator<String> spoil) throws Exception {
    Optional<RealGo> go = RealGo.find();
    assumeTrue(go.isPresent(), RealGo.HOW_TO_INSTALL);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String text = spoil.apply(new SourceFile("", Files.readAllBytes(files.get(i))).text());
      texts.add(text);
      // A line that gofmt will certainly change, so that it is known whether it could parse the
      // rest.
      Files.writeString(copy(i), text + "\nvar   readByGofmt int\n");
    }
    go.get().format(folder);
    Tally tally = new Tally();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).toString();
      String wanted = Files.readString(copy(i));
      String spoiled = texts.get(i) + "\nvar   readByGofmt int\n";
      if (wanted.equals(spoiled)
          || !(Gofmt.format(SourceFile.of(name, spoiled))
              instanceof Gofmt.Result.Formatted(String text))) {
        tally.unread.add(files.get(i));
      } else if (wanted.equals(text)) {
        tally.agreeing++;
      } else {
        tally.differing.add(files.get(i));
      }
    }
    return tally;
  }

  private Path copy(int index) {
    return folder.resolve("f" + index + ".go");
  }

  private static List<Path> projectFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("scenarios/src", "simulator-core/src")) {
      try (Stream<Path> walk = Files.walk(PROJECT.resolve(part))) {
        walk.filter(file -> file.toString().endsWith(".go")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
