package dev.gopark.code;

/// Numbers the function literals inside one function as gc does: `main.main.func1`, inside it
/// `main.main.func1.1`.
final class ClosureNames {
  private final String prefix;
  private int count;

  ClosureNames(String prefix) {
    this.prefix = prefix;
  }

  /// The name of the next literal.
  String next() {
    count++;
    return prefix + count;
  }
}
