package dev.gopark.world;

/// Which byte becomes which: what `tr` does. Each of `from` becomes what stands at the same place
/// in `to`, or the last of that.
record Translation(String from, String to) {
  static final Translation NONE = new Translation("", "");

  /// Of two sets as `tr` takes them, such as `a-z` and `A-Z`.
  static Translation of(String from, String to) {
    return new Translation(expand(from), expand(to));
  }

  private static String expand(String set) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < set.length(); i++) {
      boolean isRange = i + 2 < set.length() && set.charAt(i + 1) == '-';
      char last = set.charAt(isRange ? i + 2 : i);
      for (char c = set.charAt(i); c <= last; c++) {
        all.append(c);
      }
      i += isRange ? 2 : 0;
    }
    return all.toString();
  }

  String of(String bytes) {
    if (from.isEmpty()) {
      return bytes;
    }
    StringBuilder changed = new StringBuilder(bytes);
    for (int i = 0; i < bytes.length(); i++) {
      int at = from.lastIndexOf(bytes.charAt(i));
      if (at >= 0) {
        changed.setCharAt(i, to.charAt(Math.min(at, to.length() - 1)));
      }
    }
    return changed.toString();
  }
}
