package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table in `docs/FIDELITY.md` names tests that exist, and every test of a rule is in it.
class FidelityTableTest {
  private static final Path TABLE =
      Path.of(System.getProperty("gopark.project", ".."), "docs", "FIDELITY.md");

  private static final Path TESTS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "java");

  private static final Pattern NAMED = Pattern.compile("`(\\w+): (rule_\\w+?)(\\*?)`");

  /// @param says what is in the last column: how the simulation is simpler
  private record Row(String rule, List<String> tests, String says) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.matches("\\| [1-5].*")) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSize(6);
        rows.add(new Row(cells[1].trim(), tests(cells[3]), cells[4].trim()));
      }
    }
    return rows;
  }

  private static List<String> tests(String cell) {
    List<String> tests = new ArrayList<>();
    for (Matcher named = NAMED.matcher(cell); named.find(); ) {
      tests.add(named.group(1) + "." + named.group(2) + (named.group(3).isEmpty() ? "$" : ""));
    }
    assertThat(cell.chars().filter(c -> c == '`').count()).as(cell).isEqualTo(2L * tests.size());
    return tests;
  }

  /// `Class.method$` of every test of a rule.
  private static List<String> written() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        names.addAll(written(TESTS.relativize(file).toString().replace(".java", "")));
      }
    }
    return names;
  }

  private static List<String> written(String path) {
    try {
      String name = path.replace('/', '.').replace('\\', '.');
      Class<?> test = Class.forName(name, false, FidelityTableTest.class.getClassLoader());
      return Arrays.stream(test.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .map(Method::getName)
          .filter(method -> method.startsWith("rule_"))
          .map(method -> test.getSimpleName() + "." + method + "$")
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyTestThatTheTableNamesExists() throws IOException {
    List<String> written = written();
    for (Row row : rows()) {
      for (String test : row.tests()) {
        assertThat(written).as(row.rule()).anyMatch(name -> name.startsWith(test));
      }
    }
  }

  @Test
  void everyTestOfARuleIsInTheTable() throws IOException {
    List<String> named = rows().stream().flatMap(row -> row.tests().stream()).toList();
    assertThat(written())
        .hasSizeGreaterThan(150)
        .allSatisfy(name -> assertThat(named).anyMatch(name::startsWith));
  }

  @Test
  void everyRuleHasATestOrAReasonForNone() throws IOException {
    Map<String, Integer> sections = new TreeMap<>();
    for (Row row : rows()) {
      assertThat(row.tests().isEmpty() && row.says().isEmpty()).as(row.rule()).isFalse();
      sections.merge(row.rule().substring(0, 1), 1, Integer::sum);
    }
    assertThat(sections).containsOnlyKeys("1", "2", "3", "4", "5");
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(45);
  }
}
