package dev.gopark.code;

/// Whose deferred call DEFER_AT makes: that of the frame whose depth word register `register`
/// holds.
public record DeferTarget(int register) {}
