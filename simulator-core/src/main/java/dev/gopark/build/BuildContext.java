package dev.gopark.build;

import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.BuildConstraint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which files belong to a build for linux/amd64 with gc, by their names and constraints.
///
/// @param version the toolchain: it sets the tags `go1.1` to its own
record BuildContext(LanguageVersion version) {
  private static final Set<String> TAGS = Set.of("linux", "amd64", "amd64.v1", "unix", "gc");

  private static final Set<String> SYSTEMS =
      Set.of(
          ("aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9"
                  + " solaris wasip1 windows zos")
              .split(" "));

  private static final Set<String> PROCESSORS =
      Set.of(
          ("386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32"
                  + " mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm")
              .split(" "));

  boolean isSet(String tag) {
    return TAGS.contains(tag) || isRelease(tag);
  }

  private boolean isRelease(String tag) {
    if (!tag.matches("go1\\.[1-9]\\d{0,3}")) {
      return false;
    }
    return version.atLeast(Integer.parseInt(tag.substring("go1.".length())));
  }

  boolean holds(@Nullable BuildConstraint constraint) {
    return constraint == null || constraint.holds(this::isSet);
  }

  /// Whether a file named like `x_linux_amd64.go` is for this system and processor.
  boolean matches(String fileName) {
    String stem = fileName.substring(0, fileName.indexOf('.'));
    int underscore = stem.indexOf('_');
    if (underscore < 0) {
      return true;
    }
    List<String> parts = Arrays.asList(stem.substring(underscore + 1).split("_", -1));
    int count = parts.size() - (parts.getLast().equals("test") ? 1 : 0);
    String last = count > 0 ? parts.get(count - 1) : "";
    String before = count > 1 ? parts.get(count - 2) : "";
    if (PROCESSORS.contains(last) && SYSTEMS.contains(before)) {
      return isSet(last) && isSet(before);
    }
    return !PROCESSORS.contains(last) && !SYSTEMS.contains(last) || isSet(last);
  }
}
