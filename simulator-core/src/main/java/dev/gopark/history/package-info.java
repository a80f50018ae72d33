/// Makes back as easy as forward. A compiled program and a configuration enter; a [History] can be
/// stepped and sought in both directions, from checkpoints and replay. Start with [History].
@NullMarked
package dev.gopark.history;

import org.jspecify.annotations.NullMarked;
