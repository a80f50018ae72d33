/// Explains a run. A machine's read-only state and its events enter; findings in plain words leave:
/// the wait-for graph, deadlocks with Coffman's four conditions and their evidence, panics. Changes
/// nothing. Start with [Finding].
@NullMarked
package dev.gopark.analysis;

import org.jspecify.annotations.NullMarked;
