package dev.gopark.ui.editor;

/// How an error is mended: the chars from `start` (inclusive) to `end` (exclusive) become `text`.
///
/// @param label what a button says
record Repair(String label, int start, int end, String text) {}
