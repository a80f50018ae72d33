/// The machine's state as plain mutable data: values, heap objects, channels, locks, goroutines,
/// processors, timers. No Java closures, threads or iterators are in it, so that it can be copied
/// and fingerprinted as a whole. What acts on it lives in `runtime.sched`, `runtime.sync` and
/// `runtime`. Start with [Goroutine] and [HeapObject].
@NullMarked
package dev.gopark.runtime.model;

import org.jspecify.annotations.NullMarked;
