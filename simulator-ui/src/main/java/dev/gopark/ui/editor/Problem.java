package dev.gopark.ui.editor;

/// An error in the text: the chars from `start` (inclusive) to `end` (exclusive).
///
/// @param line from 1
record Problem(int start, int end, int line, String message) {}
