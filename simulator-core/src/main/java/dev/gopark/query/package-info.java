/// Answers what an editor asks about a program: what stands at a place, where it is declared, what
/// could be written there, what an error means and how it is mended. The files of a program enter,
/// also while they have errors; plain records leave. Knows nothing of machines and windows. Start
/// with [Reader] and [Reading].
@NullMarked
package dev.gopark.query;

import org.jspecify.annotations.NullMarked;
