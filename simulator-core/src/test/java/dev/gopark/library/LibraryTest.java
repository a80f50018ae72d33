package dev.gopark.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.GoFile;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LibraryTest {
  private static final int OLDEST = 19;

  /// The versions in which packages came that are younger than the oldest one.
  private static final Map<String, Integer> SINCE =
      Map.of("cmp", 21, "iter", 23, "maps", 21, "slices", 21);

  private static Library complete(LanguageVersion version) {
    Library library = new Library(version);
    for (String path : GoSources.paths()) {
      if (!version.atLeast(SINCE.getOrDefault(path, OLDEST))) {
        assertThat(library.importPackage(path)).as(path).isNull();
        continue;
      }
      assertThat(library.importPackage(path)).as(path).isNotNull();
    }
    return library;
  }

  @TestFactory
  List<DynamicTest> everyPackageChecksInEveryVersion() {
    return IntStream.rangeClosed(OLDEST, LanguageVersion.NEWEST.minor())
        .mapToObj(LanguageVersion::new)
        .map(version -> DynamicTest.dynamicTest(version.toString(), () -> complete(version)))
        .toList();
  }

  @Test
  void bodiesInJavaAndFunctionsWithoutBodyMatch() {
    Library library = complete(LanguageVersion.NEWEST);
    List<String> names = new ArrayList<>();
    for (TypedPackage pkg : library.loaded()) {
      for (Entity entity : pkg.scope().values()) {
        names.addAll(withoutBody(entity));
      }
    }
    assertThat(names).allSatisfy(name -> assertThat(library.find(name)).as(name).isNotNull());
    List<String> shortNames =
        names.stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
    assertThat(Natives.all(LanguageVersion.NEWEST).names())
        .containsExactlyInAnyOrderElementsOf(shortNames);
  }

  private static List<String> withoutBody(Entity entity) {
    return switch (entity) {
      case Entity.Func function when lacksBody(function) -> List.of(function.qualifiedName());
      case Entity.TypeName name when name.type() instanceof Named named && !name.alias() ->
          named.methods().stream()
              .filter(LibraryTest::lacksBody)
              .map(Entity.Func::qualifiedName)
              .toList();
      default -> List.of();
    };
  }

  private static boolean lacksBody(Entity.Func function) {
    Decl.Func declaration = function.declaration();
    return declaration != null && declaration.body() == null;
  }

  @Test
  void runtimeComesFirstAndImportsComeBeforeImporters() {
    Library library = complete(LanguageVersion.NEWEST);
    List<String> paths = library.loaded().stream().map(TypedPackage::path).toList();
    assertThat(paths).startsWith("runtime").doesNotHaveDuplicates();
    for (TypedPackage pkg : library.loaded()) {
      for (TypedPackage imported : pkg.imports()) {
        assertThat(paths.indexOf(imported.path())).isLessThan(paths.indexOf(pkg.path()));
      }
    }
  }

  @Test
  void onlyWhatIsImportedIsLoaded() {
    Library library = new Library(LanguageVersion.NEWEST);
    library.importPackage("errors");
    assertThat(library.loaded())
        .extracting(TypedPackage::path)
        .containsExactly("runtime", "errors");
  }

  @Test
  void anUnknownPackageIsNone() {
    assertThat(new Library(LanguageVersion.NEWEST).importPackage("no/such")).isNull();
  }

  @Test
  void newerFilesBelongToNewerVersionsOnly() {
    List<GoFile> old = GoSources.files("sync", LanguageVersion.GO_1_19);
    List<GoFile> newest = GoSources.files("sync", LanguageVersion.NEWEST);
    assertThat(newest).containsAll(old).hasSizeGreaterThan(old.size());
  }
}
