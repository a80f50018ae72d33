package dev.gopark.query;

import dev.gopark.source.Span;
import org.jspecify.annotations.Nullable;

/// What a name means: its declaration in short, and the identifier that declares it.
record Meaning(String title, @Nullable Span declared) {}
