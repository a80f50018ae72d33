package dev.gopark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.State;

/// Every benchmark runs once, without JMH, so that none of them rots.
class BenchmarksTest {
  private static final int FEWEST = 15;
  private static final List<String> BENCHMARKED =
      List.of("dev.gopark.bench", "dev.gopark.runtime.sched");

  @TestFactory
  List<DynamicTest> everyBenchmarkRuns() throws ReflectiveOperationException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPackages(BENCHMARKED)) {
      if (type.isAnnotatedWith(State.class)) {
        addTests(type.reflect(), tests);
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static void addTests(Class<?> type, List<DynamicTest> tests)
      throws ReflectiveOperationException {
    Object state = type.getDeclaredConstructor().newInstance();
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Benchmark.class)) {
        String name = type.getSimpleName() + "." + method.getName();
        tests.add(
            DynamicTest.dynamicTest(name, () -> assertThat(method.invoke(state)).isNotNull()));
      }
    }
  }
}
