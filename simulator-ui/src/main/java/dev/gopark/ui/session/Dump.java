package dev.gopark.ui.session;

/// The stacks of all goroutines at a step, as Go prints them.
public record Dump(long step, String text) {}
