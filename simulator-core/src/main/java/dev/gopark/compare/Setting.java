package dev.gopark.compare;

import dev.gopark.source.SchedulingPolicy;

/// One way to run the program.
public record Setting(int processors, SchedulingPolicy policy) {}
