package dev.gopark.ui.session;

import dev.gopark.source.SchedulingPolicy;

/// Which two policies are run side by side, and what keeps them in step.
public record Sides(SchedulingPolicy left, SchedulingPolicy right, Lockstep lockstep) {}
