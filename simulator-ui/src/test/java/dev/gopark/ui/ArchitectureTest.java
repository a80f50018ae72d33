package dev.gopark.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows between the window's packages.
@AnalyzeClasses(packages = "dev.gopark.ui", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] FEATURES = {
    "..ui.editor..",
    "..ui.stage..",
    "..ui.timeline..",
    "..ui.inspector..",
    "..ui.deadlock..",
    "..ui.transport..",
    "..ui.start..",
    "..ui.compare..",
    "..ui.palette..",
    "..ui.lecture..",
    "..ui.scheduling..",
    "..ui.template.."
  };

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.gopark.ui.(*)..").should().beFreeOfCycles();

  /// What a feature shows and what it asks for goes through the session or the application.
  @ArchTest
  static final ArchRule featuresDoNotKnowEachOther =
      slices()
          .matching(
              "dev.gopark.ui.(editor|stage|timeline|inspector|deadlock|transport|start|compare|palette|lecture|scheduling|template)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyTheApplicationKnowsAllFeatures =
      noClasses()
          .that()
          .resideInAnyPackage("..ui.session..", "..ui.kit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule viewModelsKnowNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .or()
          .resideInAPackage("..ui.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  /// The machine belongs to one thread, which is the session's.
  @ArchTest
  static final ArchRule onlyTheSessionRunsPrograms =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ui.session..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.gopark.history.History")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.gopark.runtime.Machine")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("dev.gopark.runtime.*..");

  @ArchTest
  static final ArchRule onlyTheApplicationKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ui.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.gopark.cli..");

  /// `run` and `check` must start quickly: the main class loads nothing of JavaFX itself.
  @ArchTest
  static final ArchRule theMainClassKnowsNoJavaFx =
      classes()
          .that()
          .haveFullyQualifiedName("dev.gopark.ui.app.Gopark")
          .should()
          .notBeAssignableTo("javafx.application.Application")
          .andShould()
          .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("javafx.."));
}
