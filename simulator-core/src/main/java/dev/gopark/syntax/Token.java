package dev.gopark.syntax;

/// One token: the bytes from `start` (inclusive) to `end` (exclusive).
///
/// @param text of a name, literal or comment as written; of a semicolon `semicolon`, `newline` or
///   `EOF`, whichever made it; otherwise the symbol
public record Token(TokenKind kind, int start, int end, String text) {}
