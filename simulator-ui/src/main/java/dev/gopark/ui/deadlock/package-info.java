/// Findings explained: the wait-for graph, Coffman's four conditions as lamps with their evidence,
/// and what would break the deadlock. Findings enter; the choice of a goroutine or of a place in
/// the source leaves. Must not know the session or other features. Start with [DeadlockViewModel],
/// then [DeadlockView].
@NullMarked
package dev.gopark.ui.deadlock;

import org.jspecify.annotations.NullMarked;
