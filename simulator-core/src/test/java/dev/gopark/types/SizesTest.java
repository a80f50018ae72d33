package dev.gopark.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sizes as `unsafe.Sizeof` of Go 1.19 gives them on linux/amd64.
class SizesTest {
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
  void arraysBeyondTheAddressSpaceAreOnlyTooLarge() {
    Type wide = new Type.Array(1L << 40, BasicType.INT64);
    assertThat(Sizes.of(wide)).isEqualTo(1L << 43);
    assertThat(Sizes.of(new Type.Array(1L << 62, wide))).isGreaterThan(Sizes.MOST);
    assertThat(Sizes.of(struct(new Type.Array(1L << 62, wide), wide))).isGreaterThan(Sizes.MOST);
  }

  @Test
  void typesThatDoubleEachOtherTakeNoExponentialTime() {
    Named inner = new Named("main", "T", null);
    inner.resolve(struct());
    for (int i = 0; i < 100; i++) {
      Named outer = new Named("main", "T" + i, null);
      outer.resolve(struct(inner, inner));
      inner = outer;
    }
    assertThat(Sizes.of(inner)).isZero();
    assertThat(Sizes.hasPointers(inner)).isFalse();
  }
}
