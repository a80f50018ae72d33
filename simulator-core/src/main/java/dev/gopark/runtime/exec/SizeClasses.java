package dev.gopark.runtime.exec;

import dev.gopark.source.LanguageVersion;
import dev.gopark.types.Sizes;
import java.util.Arrays;

/// How much memory Go's allocator really hands out (`sizeclasses.go`, `msize.go`): the capacity of
/// a grown slice follows from it.
final class SizeClasses {
  private static final int[] SIZES = {
    0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
    352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048,
    2304, 2688, 3072, 3200, 3456, 4096, 4864, 5120, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728,
    10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768
  };

  private static final int LARGEST = SIZES[SIZES.length - 1];
  private static final int PAGE = 8192;

  /// Since Go 1.22 larger objects with pointers begin with a header of this size.
  private static final int HEADER = 8;

  private static final int LARGEST_WITHOUT_HEADER = 512;

  private SizeClasses() {}

  /// `size` rounded up to what an allocation of it may use.
  static long roundUp(long size, boolean pointers, LanguageVersion language) {
    boolean headers = language.atLeast(22);
    long header = headers && pointers && size > LARGEST_WITHOUT_HEADER ? HEADER : 0;
    if (size > (headers ? LARGEST - HEADER : LARGEST)) {
      return Sizes.roundUp(size, PAGE);
    }
    int found = Arrays.binarySearch(SIZES, (int) (size + header));
    return SIZES[found >= 0 ? found : -found - 1] - header;
  }
}
