package dev.gopark.code;

/// The registers that hold a function's results, in order, words and references apart.
public record ReturnInfo(int[] words, int[] refs) {}
