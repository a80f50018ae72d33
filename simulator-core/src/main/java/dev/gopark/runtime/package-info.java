/// The simulated computer. A compiled program and a configuration enter; events, an [Outcome] and
/// read-only views of the state leave. A [Machine] is single-threaded, knows no clock and no
/// randomness but its chooser's, and can be copied as a whole at any step. Start with [Machine],
/// then [Snapshot].
@NullMarked
package dev.gopark.runtime;

import org.jspecify.annotations.NullMarked;
