package dev.gopark.ui.session;

/// A line the program wrote.
///
/// @param step where its first byte was written
/// @param error whether to standard error
public record OutputLine(long step, boolean error, String text) {}
