package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.List;
import java.util.stream.Stream;

/// A select with its cases in source order.
public final class SelectInfo {
  private final Case[] cases;
  private final boolean hasDefault;
  private final int[] receivedWords;
  private final int[] receivedRefs;

  public SelectInfo(List<Case> cases, boolean hasDefault) {
    this.cases = cases.toArray(Case[]::new);
    this.hasDefault = hasDefault;
    this.receivedWords = received(true);
    this.receivedRefs = received(false);
  }

  private int[] received(boolean words) {
    return Stream.of(cases)
        .filter(each -> !each.send && each.value >= 0)
        .filter(each -> Registers.isWord(each.type.element()) == words)
        .mapToInt(Case::value)
        .toArray();
  }

  /// `channel` is the reference register of the channel; `value` the register (of the file that
  /// `type`'s element needs) that is sent, or that receives (-1 to drop the value).
  public record Case(boolean send, int channel, int value, Type.Channel type) {}

  public List<Case> cases() {
    return List.of(cases);
  }

  /// How many cases there are, the default not counted.
  public int size() {
    return cases.length;
  }

  public Case at(int index) {
    return cases[index];
  }

  /// The word registers that receive; not to be changed.
  public int[] receivedWords() {
    return receivedWords;
  }

  /// The reference registers that receive; not to be changed.
  public int[] receivedRefs() {
    return receivedRefs;
  }

  public boolean hasDefault() {
    return hasDefault;
  }
}
