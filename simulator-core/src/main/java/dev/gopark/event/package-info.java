/// What a machine reports while it runs: one sealed interface of small records named as Go's
/// execution tracer names them, and the reasons for which goroutines wait. Events hold ids and
/// rendered text, never live objects. Start with [Event].
@NullMarked
package dev.gopark.event;

import org.jspecify.annotations.NullMarked;
