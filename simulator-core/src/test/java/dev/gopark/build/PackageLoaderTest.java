package dev.gopark.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the txtar programs under src/test/go do not show: the disk, and hostile input.
class PackageLoaderTest {
  private static final String MAIN = "package main\n\nfunc main() {}\n";

  private @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Build load(String... names) throws IOException {
    List<Path> paths = List.of(names).stream().map(folder::resolve).toList();
    return PackageLoader.load(Targets.onDisk(paths, folder), null);
  }

  private static List<String> problems(Build build) {
    return build.problems().stream().map(Diagnostic::render).toList();
  }

  private static List<String> files(Build build) {
    return build.files().stream().map(Build.ReadFile::path).toList();
  }

  @Test
  void aModuleIsFoundAboveTheFolder() throws IOException {
    write("go.mod", "module m\n\ngo 1.20\n");
    write("cmd/tool/main.go", "package main\n\nimport _ \"m/lib\"\n\nfunc main() {}\n");
    write("lib/lib.go", "package lib\n");
    Build build = load("cmd/tool");
    assertThat(problems(build)).isEmpty();
    assertThat(files(build)).containsExactly("go.mod", "cmd/tool/main.go", "lib/lib.go");
    assertThat(build.packages()).extracting(SourcePackage::path).containsExactly("m/lib", "main");
    assertThat(build.languageOf(build.mainFiles().getFirst()))
        .isEqualTo(new LanguageChoice(new LanguageVersion(20), LanguageChoice.By.GO_MOD));
  }

  @Test
  void namedFilesKeepTheirOrderAndNeedNoConstraint() throws IOException {
    write("b.go", "//go:build ignore\n\n" + MAIN);
    write("a_windows.go", "package main\n");
    write("c.go", "package other\n");
    Build build = load("b.go", "a_windows.go");
    assertThat(problems(build)).isEmpty();
    assertThat(files(build)).containsExactly("b.go", "a_windows.go");
  }

  @Test
  void namesThatCannotBeOneProgramAreRefused() throws IOException {
    write("a.go", MAIN);
    write("x_test.go", MAIN);
    write("sub/b.go", MAIN);
    assertThatThrownBy(() -> load("a.go", "sub/b.go")).hasMessageContaining("in one directory");
    assertThatThrownBy(() -> load("x_test.go")).hasMessageContaining("cannot run *_test.go files");
    assertThatThrownBy(() -> load("none.go")).hasMessageContaining("no such file or directory");
    assertThatThrownBy(() -> load("a.go", "none.go")).hasMessageContaining("none.go");
  }

  @Test
  void aFolderWithoutGoIsNoProgram() throws IOException {
    write("sub/a.go", MAIN);
    assertThat(problems(load(""))).containsExactly("no Go files in " + folder);
  }

  @Test
  void relativeImportsWorkWithoutModules() throws IOException {
    write("main.go", "package main\n\nimport (\n\t\"./sub\"\n\t\"./none\"\n)\n\nvar _ = sub.X\n");
    write("sub/sub.go", "package sub\n\nimport _ \"../sub/deep\"\n\nvar X int\n");
    write("sub/deep/deep.go", "package deep\n");
    Build build = load("");
    assertThat(problems(build))
        .containsExactly(
            "main.go:5:2: cannot find package \"./none\" in:\n\t" + folder.resolve("none"));
    assertThat(build.packages())
        .extracting(SourcePackage::path)
        .containsExactly("_/sub/deep", "_/sub", "main");
  }

  @Test
  void linksInCirclesAndToNowhereDoNoHarm() throws IOException {
    write("go.mod", "module m\n");
    write("main.go", "package main\n\nimport _ \"m/again/again/sub\"\n\nfunc main() {}\n");
    write("sub/sub.go", "package sub\n");
    Files.createSymbolicLink(folder.resolve("again"), folder);
    Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
    Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
    assertThat(problems(load("")).getFirst()).contains("package m/again/again/sub is not in std");
    Files.createSymbolicLink(folder.resolve("nowhere.go"), folder.resolve("none"));
    assertThat(problems(load(""))).contains("open nowhere.go: no such file or directory");
  }

  @Test
  void foldersNamedLikeFilesAreNoFiles() throws IOException {
    write("main.go", MAIN);
    Files.createDirectory(folder.resolve("dir.go"));
    assertThat(problems(load(""))).isEmpty();
  }

  @Test
  void whatIsNotUtf8IsReadAllTheSame() throws IOException {
    write("main.go", MAIN);
    Files.write(folder.resolve("other.go"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertThat(problems(load(""))).isNotEmpty();
    Files.write(folder.resolve("go.mod"), new byte[] {(byte) 0xff, 0, '(', '\n', '"'});
    assertThat(problems(load("")).getFirst()).startsWith("go: errors parsing go.mod:");
  }

  @Test
  void longChainsOfImportsAreFollowed() {
    Map<String, SourceFile> files = new HashMap<>();
    files.put("go.mod", SourceFile.of("go.mod", "module m\n"));
    files.put("main.go", SourceFile.of("main.go", "package main\n\nimport _ \"m/p1\"\n"));
    int count = 2_000;
    for (int i = 1; i <= count; i++) {
      String next = i == count ? "" : "import _ \"m/p" + (i + 1) + "\"\n";
      String path = "p" + i + "/p.go";
      files.put(path, SourceFile.of(path, "package p\n\n" + next));
    }
    Build build = PackageLoader.load(Target.of(files), null);
    assertThat(build.problems()).isEmpty();
    assertThat(build.packages()).hasSize(count + 1);
  }

  @Test
  void theOverrideIsStrongerThanAllFiles() throws IOException {
    write("go.mod", "module m\n\ngo 1.99\n");
    write("main.go", "//go:build go1.21\n\n" + MAIN);
    Target target = Targets.onDisk(List.of(folder), folder);
    Build build = PackageLoader.load(target, new LanguageVersion(23));
    assertThat(problems(build)).isEmpty();
    assertThat(build.languageOf(build.mainFiles().getFirst()))
        .isEqualTo(new LanguageChoice(new LanguageVersion(23), LanguageChoice.By.OPTION));
  }
}
