package dev.gopark.ui.editor;

import org.jspecify.annotations.Nullable;

/// An error in the text: the chars from `start` (inclusive) to `end` (exclusive).
///
/// @param line from 1
/// @param repair how it is mended, or null if that is not sure
record Problem(int start, int end, int line, String message, @Nullable Repair repair) {
  Problem(int start, int end, int line, String message) {
    this(start, end, line, message, null);
  }
}
