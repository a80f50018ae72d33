package dev.gopark.code;

import java.util.BitSet;

/// The registers of a frame whose content can still matter, in ascending order. Not to be changed.
public record LiveRegisters(int[] words, int[] refs) {
  /// From a set that has a bit for each word register and, behind them, one for each reference
  /// register.
  static LiveRegisters of(BitSet live, int wordCount) {
    return new LiveRegisters(
        live.stream().takeWhile(bit -> bit < wordCount).toArray(),
        live.stream().dropWhile(bit -> bit < wordCount).map(bit -> bit - wordCount).toArray());
  }
}
