package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MapObject;

/// Go's own, cheap check of maps that are used without a lock: whoever finds that somebody else is
/// writing at this moment ends the program. A moment is as long as the instruction that writes
/// takes in virtual time, so only processors that run side by side can meet in one.
final class MapGuard {
  static final String READ = "concurrent map read and map write";
  static final String ITERATION = "concurrent map iteration and map write";
  private static final String WRITES = "concurrent map writes";

  private MapGuard() {}

  /// `g` begins to read, in an instruction that takes `cost`.
  static void read(Goroutine g, Kernel k, MapObject map, int cost, String what) {
    if (map.writer != g.id && map.writer != 0) {
      long start = k.nanos() - cost;
      if (map.writeStart <= start && start < map.writeEnd) {
        throw k.fatal(what);
      }
    }
  }

  /// `g` writes, in an instruction that takes `cost`.
  static void write(Goroutine g, Kernel k, MapObject map, int cost) {
    long end = k.nanos();
    long start = end - cost;
    if (map.writer != g.id && map.writer != 0 && start < map.writeEnd && map.writeStart < end) {
      throw k.fatal(WRITES);
    }
    map.writer = g.id;
    map.writeStart = start;
    map.writeEnd = end;
  }
}
