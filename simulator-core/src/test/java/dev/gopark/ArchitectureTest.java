package dev.gopark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between the packages of the core: one way, no cycles, as the table in
/// docs/ARCHITECTURE.md says.
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gopark");

  /// What each package may use besides itself and what those may use.
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          Map.entry("source", List.of()),
          Map.entry("syntax", List.of("source")),
          Map.entry("types", List.of("syntax")),
          Map.entry("format", List.of("syntax")),
          Map.entry("code", List.of("types")),
          Map.entry("build", List.of("types")),
          Map.entry("event", List.of("source")),
          Map.entry("choice", List.of("event")),
          Map.entry("world", List.of()),
          Map.entry("runtime.model", List.of("code", "event", "choice", "world")),
          Map.entry("runtime.text", List.of("runtime.model")),
          Map.entry("runtime.check", List.of("runtime.model")),
          Map.entry("runtime.sched", List.of("runtime.model")),
          Map.entry("runtime.sync", List.of("runtime.model")),
          Map.entry("runtime.exec", List.of("runtime.model", "runtime.text")),
          Map.entry("runtime.region", List.of("runtime.exec")),
          Map.entry("runtime.race", List.of("runtime.exec")),
          Map.entry(
              "runtime",
              List.of(
                  "runtime.sched",
                  "runtime.sync",
                  "runtime.exec",
                  "runtime.region",
                  "runtime.race")),
          Map.entry("library", List.of("runtime")),
          Map.entry("history", List.of("runtime")),
          Map.entry("watch", List.of("runtime")),
          Map.entry("analysis", List.of("event", "runtime")),
          Map.entry("query", List.of("build", "library")),
          Map.entry("scenario", List.of("build", "code", "library")),
          Map.entry("lesson", List.of("scenario", "history")),
          Map.entry("compare", List.of("scenario")),
          Map.entry("gotest", List.of("scenario", "analysis")),
          Map.entry("recording", List.of("scenario", "watch")),
          Map.entry("export", List.of("history", "analysis", "compare")),
          Map.entry(
              "cli",
              List.of(
                  "scenario",
                  "export",
                  "history",
                  "analysis",
                  "compare",
                  "format",
                  "runtime.check",
                  "gotest",
                  "watch",
                  "recording")));

  @TestFactory
  List<DynamicTest> packagesUseOnlyWhatLiesBelowThem() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : USES.keySet()) {
      tests.add(DynamicTest.dynamicTest(name, () -> usesOnlyWhatLiesBelow(name)));
    }
    return tests;
  }

  private static void usesOnlyWhatLiesBelow(String name) {
    List<String> below = new ArrayList<>(List.of(name));
    for (int i = 0; i < below.size(); i++) {
      USES.get(below.get(i)).stream().filter(use -> !below.contains(use)).forEach(below::add);
    }
    String[] allowed =
        below.stream().flatMap(ArchitectureTest::patterns).distinct().toArray(String[]::new);
    classes()
        .that()
        .resideInAnyPackage(patterns(name).toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                    "dev.gopark..")
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        allowed)))
        .check(CORE);
  }

  /// `runtime` has packages of their own below it; others with their parts are one.
  private static java.util.stream.Stream<String> patterns(String name) {
    String own = "dev.gopark." + name;
    return java.util.stream.Stream.of(name.startsWith("runtime") ? own : own + "..");
  }

  @Test
  void everyPackageHasItsPlaceInTheTable() {
    classes()
        .should()
        .resideInAnyPackage(
            USES.keySet().stream().flatMap(ArchitectureTest::patterns).toArray(String[]::new))
        .check(CORE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.gopark.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void theCoreKnowsNoWindow() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..")
        .check(CORE);
  }

  @Test
  void onlyTheCommandLineUsesStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.gopark.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CORE);
  }

  @Test
  void theMachineKnowsNoChance() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.gopark.runtime..", "dev.gopark.choice..", "dev.gopark.library..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .check(CORE);
  }
}
