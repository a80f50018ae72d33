package dev.gopark.query;

import java.util.List;

/// What could stand at a place.
///
/// @param start where the word begins that a proposal replaces, a byte offset
public record Completion(int start, List<Proposal> proposals) {
  public Completion {
    proposals = List.copyOf(proposals);
  }
}
