package dev.gopark.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MapObjectTest {
  private static final Type.GoMap INTS = new Type.GoMap(BasicType.INT, BasicType.INT);
  private final Heap heap = new Heap(Long.MAX_VALUE);
  private long chosen;

  /// A kernel with nothing but a heap and one answer to all choices.
  private final Kernel k =
      (Kernel)
          Proxy.newProxyInstance(
              Kernel.class.getClassLoader(),
              new Class<?>[] {Kernel.class},
              (_, method, _) -> method.getName().equals("heap") ? heap : chosen);

  private MapObject map(long... keys) {
    MapObject map = new MapObject(0, INTS, 0);
    for (long key : keys) {
      map.setElementWord(map.insert(k, key, null), key * 10);
    }
    return map;
  }

  private List<Long> keys(MapObject map, long start) {
    chosen = start;
    List<Long> keys = new ArrayList<>();
    MapIterator iterator = new MapIterator(k, map);
    while (iterator.next()) {
      keys.add(map.keyWord(iterator.slot()));
    }
    return keys;
  }

  @Test
  void behavesAsAMapUnderRandomOperations() {
    Random random = new Random(1);
    MapObject map = map();
    Map<Long, Long> model = new TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      long key = random.nextInt(2_000);
      if (random.nextInt(3) == 0) {
        map.delete(k, key, null);
        model.remove(key);
      } else {
        map.setElementWord(map.insert(k, key, null), i);
        model.put(key, (long) i);
      }
    }
    assertThat(map.size()).isEqualTo(model.size());
    model.forEach(
        (key, value) -> assertThat(map.elementWord(map.find(k, key, null))).isEqualTo(value));
    assertThat(keys(map, 12_345)).containsExactlyInAnyOrderElementsOf(model.keySet());
  }

  @Test
  void smallMapsAreVisitedInRotationsOfTheOrderOfInsertion() {
    MapObject map = map(5, 3, 9);
    assertThat(keys(map, 0)).containsExactly(5L, 3L, 9L);
    assertThat(keys(map, 1)).containsExactly(3L, 9L, 5L);
    assertThat(keys(map, 2)).containsExactly(9L, 5L, 3L);
    assertThat(keys(map, 7)).containsExactly(5L, 3L, 9L);
  }

  @Test
  void aNewEntryTakesTheLowestFreeSlot() {
    MapObject map = map(1, 2, 3);
    map.delete(k, 2, null);
    map.insert(k, 4, null);
    assertThat(keys(map, 0)).containsExactly(1L, 4L, 3L);
    assertThat(map.slotCount()).isEqualTo(3);
  }

  @Test
  void anIteratorMeetsEveryEntryThatStaysOnceWhileTheMapGrows() {
    MapObject map = map();
    for (int i = 0; i < 100; i++) {
      map.insert(k, i, null);
    }
    chosen = 77;
    MapIterator iterator = new MapIterator(k, map);
    Set<Long> met = new HashSet<>();
    for (long fresh = 1_000; iterator.next(); fresh++) {
      long key = map.keyWord(iterator.slot());
      assertThat(met.add(key)).isTrue();
      map.delete(k, (key + 50) % 100 + (key % 2 == 0 ? 10_000 : 0), null);
      map.insert(k, fresh, null);
    }
    assertThat(map.slotCount()).isGreaterThan(100);
    assertThat(keys(map, 0))
        .containsAll(met.stream().filter(key -> map.find(k, key, null) >= 0).toList());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    MapObject map = map(1, 2);
    MapObject copy = new MapObject(map);
    copy.insert(k, 3, null);
    map.delete(k, 1, null);
    assertThat(keys(copy, 0)).containsExactly(1L, 2L, 3L);
    assertThat(keys(map, 0)).containsExactly(2L);
    assertThat(new MapObject(map).contentHash()).isEqualTo(map.contentHash());
  }

  @Test
  void zeroHasOneKeyAndNotANumberHasMany() {
    MapObject map = new MapObject(0, new Type.GoMap(BasicType.FLOAT64, BasicType.INT), 0);
    map.insert(k, Double.doubleToRawLongBits(0.0), null);
    map.insert(k, Double.doubleToRawLongBits(-0.0), null);
    assertThat(map.size()).isEqualTo(1);
    map.insert(k, Double.doubleToRawLongBits(Double.NaN), null);
    map.insert(k, Double.doubleToRawLongBits(Double.NaN), null);
    assertThat(map.size()).isEqualTo(3);
  }

  @Test
  void theEmptyStringMayBeNull() {
    MapObject map = new MapObject(0, new Type.GoMap(BasicType.STRING, BasicType.INT), 0);
    map.insert(k, 0, null);
    assertThat(map.find(k, 0, "")).isZero();
  }
}
