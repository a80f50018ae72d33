package dev.gopark.library.format;

/// What a method Error, String or GoString returned; when it `failed`, the value that it panicked
/// with, as text.
public record MethodText(String text, boolean failed) {}
