package dev.gopark.code;

/// The word registers of a slice expression's bounds, -1 for one that is left out.
public record SliceBounds(int low, int high, int max) {}
