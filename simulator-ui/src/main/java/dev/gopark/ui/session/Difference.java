package dev.gopark.ui.session;

import org.jspecify.annotations.Nullable;

/// The first line of standard output in which two runs differ.
///
/// @param number the line's, from 1
/// @param left null where the run has ended without it
/// @param right null where the run has ended without it
public record Difference(int number, @Nullable OutputLine left, @Nullable OutputLine right) {}
