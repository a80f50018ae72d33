package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// HotSpot never compiles a method of more than 8000 bytes: it would stay nine times slower,
/// silently.
class MethodSizeTest {
  private static final int HUGE = 8_000;

  @Test
  void everyOperationCanBeCompiled() throws Exception {
    Path classes = Path.of(Operation.class.getResource("Operation.class").toURI()).getParent();
    List<String> huge = new ArrayList<>();
    int operations = 0;
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        operations += look(file, huge);
      }
    }
    assertThat(huge).isEmpty();
    assertThat(operations).isGreaterThan(140);
  }

  private static int look(Path file, List<String> huge) throws IOException {
    ClassModel model = ClassFile.of().parse(file);
    int operations = 0;
    for (MethodModel method : model.methods()) {
      int length = method.findAttribute(Attributes.code()).map(code -> code.codeLength()).orElse(0);
      if (length > HUGE) {
        huge.add(file.getFileName() + " " + method.methodName());
      }
      operations += method.methodName().equalsString("run") ? 1 : 0;
    }
    return operations;
  }
}
