package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageVersion;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {
  private static final LanguageVersion GO_1_22 = new LanguageVersion(22);

  private static Type struct(Type... types) {
    List<Type.StructField> fields = new ArrayList<>();
    for (Type type : types) {
      fields.add(new Type.StructField("f" + fields.size(), type, false, "", "main"));
    }
    return new Type.Struct(fields);
  }

  @Test
  void structsArePadded() {
    assertThat(Sizes.of(struct())).isZero();
    assertThat(Sizes.of(struct(BasicType.BOOL, BasicType.INT64, BasicType.BOOL))).isEqualTo(24);
    assertThat(Sizes.of(struct(BasicType.INT64, BasicType.BOOL, BasicType.BOOL))).isEqualTo(16);
    assertThat(Sizes.of(struct(BasicType.UINT8, BasicType.UINT8, BasicType.UINT8))).isEqualTo(3);
    assertThat(Sizes.of(struct(BasicType.INT32, BasicType.STRING))).isEqualTo(24);
  }

  @Test
  void nothingAtTheEndOfAStructTakesRoom() {
    assertThat(Sizes.of(struct(BasicType.INT32, struct()))).isEqualTo(8);
    assertThat(Sizes.of(struct(struct(), BasicType.INT32))).isEqualTo(4);
  }

  @Test
  void allocationsAreRoundedUp() {
    assertThat(SizeClasses.roundUp(1, false, LanguageVersion.GO_1_19)).isEqualTo(8);
    assertThat(SizeClasses.roundUp(33, false, LanguageVersion.GO_1_19)).isEqualTo(48);
    assertThat(SizeClasses.roundUp(32768, false, LanguageVersion.GO_1_19)).isEqualTo(32768);
    assertThat(SizeClasses.roundUp(32769, false, LanguageVersion.GO_1_19)).isEqualTo(40960);
  }

  @Test
  void largerObjectsWithPointersHaveAHeaderSinceGo122() {
    assertThat(SizeClasses.roundUp(512, true, GO_1_22)).isEqualTo(512);
    assertThat(SizeClasses.roundUp(1024, true, GO_1_22)).isEqualTo(1144);
    assertThat(SizeClasses.roundUp(1024, false, GO_1_22)).isEqualTo(1024);
    assertThat(SizeClasses.roundUp(1024, true, LanguageVersion.GO_1_19)).isEqualTo(1024);
  }
}
