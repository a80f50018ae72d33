package dev.gopark.query;

/// A name that could be written.
///
/// @param detail its type or what else there is to say in a few words
public record Proposal(String name, Kind kind, String detail) {
  /// What a name stands for.
  public enum Kind {
    VARIABLE,
    CONSTANT,
    FIELD,
    METHOD,
    FUNCTION,
    TYPE,
    PACKAGE,
    KEYWORD
  }
}
