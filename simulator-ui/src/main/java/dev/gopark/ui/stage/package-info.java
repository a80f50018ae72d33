/// The simulated machine as a picture: processors with their queues on top, channels and locks
/// below, and goroutines as tokens that move between them. A snapshot and the ids of what is
/// deadlocked enter, the choice of a goroutine leaves; must not know the session, other features,
/// or a running machine. Start with [StageViewModel], then [StageView].
@NullMarked
package dev.gopark.ui.stage;

import org.jspecify.annotations.NullMarked;
