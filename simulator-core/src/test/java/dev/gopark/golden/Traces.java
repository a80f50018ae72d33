package dev.gopark.golden;

import dev.gopark.choice.SeededChooser;
import dev.gopark.export.TraceWriter;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The traces of scenarios; as a program, prints a fingerprint of the trace of each.
final class Traces {
  private static final long STEP_LIMIT = 10_000_000;

  private Traces() {}

  public static void main(String[] args) {
    for (Catalogue.Entry entry : Catalogue.all()) {
      System.out.print(entry.path() + " " + sha256(of(entry.path(), 1)) + "\n");
    }
    System.out.flush();
  }

  static byte[] of(String path, long seed) {
    Loaded loaded = ProgramLoader.load(Catalogue.source(path), null);
    Config config = Config.DEFAULT.withSeed(seed).withLanguage(loaded.language());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TraceWriter trace = new TraceWriter(bytes)) {
      Machine machine =
          new Machine(
              Objects.requireNonNull(loaded.program()),
              config,
              Objects.requireNonNull(loaded.library()),
              new SeededChooser(config.seed()),
              InputTape.empty(),
              trace::write);
      machine.run(STEP_LIMIT);
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
