package dev.gopark.gotest;

import java.util.List;

/// What became of the goroutines that a test left behind.
///
/// @param test its name; empty for what was stuck when the whole run came to a bad end
/// @param crash what one of them has ended the process with; empty if none has
/// @param leftovers those that are still there when time is up, by id
public record Aftermath(String test, String crash, List<Leftover> leftovers) {
  public Aftermath {
    leftovers = List.copyOf(leftovers);
  }

  boolean isClean() {
    return crash.isEmpty() && leftovers.isEmpty();
  }
}
