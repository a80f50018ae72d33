package dev.gopark.world;

import dev.gopark.world.Network.Ready;
import java.util.ArrayList;
import java.util.List;

/// What commands have done that others notice.
public final class Progress {
  /// Something that a command has written to the console.
  public record Printed(boolean toError, String text) {}

  /// A command ends at `at`.
  public record Ended(int process, long at) {}

  private final List<Ready> ready = new ArrayList<>();
  private final List<Printed> printed = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();

  public List<Ready> ready() {
    return ready;
  }

  public List<Printed> printed() {
    return printed;
  }

  public List<Ended> ended() {
    return ended;
  }
}
