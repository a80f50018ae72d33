package dev.gopark.source;

/// The language of a file and who decided on it.
public record LanguageChoice(LanguageVersion language, By by) {
  /// Who decides on a language.
  public enum By {
    /// Nobody, so that it is the newest.
    DEFAULT("default"),
    /// The `go` line of the module, or that there is none.
    GO_MOD("go.mod"),
    /// The file's own `//go:build` line.
    BUILD_LINE("//go:build"),
    /// The command line.
    OPTION("--lang");

    private final String label;

    By(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
