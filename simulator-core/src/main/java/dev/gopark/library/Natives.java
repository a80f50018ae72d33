package dev.gopark.library;

import dev.gopark.library.format.Methods;
import dev.gopark.source.LanguageVersion;

/// All Java bodies of the library.
final class Natives {
  private Natives() {}

  static NativeTable all(LanguageVersion version) {
    NativeTable table = new NativeTable();
    Methods methods = new Methods();
    CallerNatives.register(table);
    RuntimeNatives.register(table);
    ErrorsNatives.register(table, methods);
    FmtNatives.register(table, methods, version);
    ScanNatives.register(table);
    SyncNatives.register(table);
    AtomicNatives.register(table);
    TimeNatives.register(table);
    TimerNatives.register(table, version);
    MathNatives.register(table);
    StringsNatives.register(table);
    StringsSearchNatives.register(table);
    StrconvNatives.register(table);
    UnicodeNatives.register(table);
    SortNatives.register(table);
    TestingNatives.register(table);
    return table;
  }
}
