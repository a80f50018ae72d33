package dev.gopark.history;

/// A goroutine is about to begin a line of the program.
///
/// @param file as events name it
public record LineStart(int goroutine, String file, int line) {}
