/// Every free decision of a run. Everything that can differ between two runs of one program comes
/// from a [Chooser], so a seed or a recorded schedule replays a run exactly. Knows nothing of
/// machines. Start with [Chooser].
@NullMarked
package dev.gopark.choice;

import org.jspecify.annotations.NullMarked;
