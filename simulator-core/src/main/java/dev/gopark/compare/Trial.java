package dev.gopark.compare;

import dev.gopark.runtime.Figures;

/// One run with one seed.
public record Trial(long seed, Ending ending, Figures figures, long steps) {}
