package dev.gopark.code;

import dev.gopark.types.Type;
import java.util.List;

/// A select with its cases in source order.
public record SelectInfo(List<Case> cases, boolean hasDefault) {
  public SelectInfo {
    cases = List.copyOf(cases);
  }

  /// `channel` is the reference register of the channel; `value` the register (of the file that
  /// `type`'s element needs) that is sent, or that receives (-1 to drop the value).
  public record Case(boolean send, int channel, int value, Type.Channel type) {}
}
