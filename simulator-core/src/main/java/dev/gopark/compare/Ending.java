package dev.gopark.compare;

import dev.gopark.runtime.Outcome;

/// How a run ended and what it had written by then. Two that are equal ended alike.
///
/// @param bytes written to standard output
/// @param fingerprint SHA-256 of what was written, in hexadecimal. Standard error is part of it if
///   the program exited; a crash writes numbers of goroutines there, which say nothing.
public record Ending(Outcome outcome, long bytes, String fingerprint) {}
