/// The fast way to execute code: *regions*, Java classes generated from stretches of a function's
/// instructions. Linked [dev.gopark.runtime.exec.Operation]s enter; [Region]s leave, which do to
/// goroutine, heap and clocks exactly what the operations do one by one, and count the same steps.
/// Where anything out of the ordinary comes up (a panic, a budget that ends within a block) a
/// region stops in front of the instruction, for its operation to be executed. Knows nothing of
/// processors' queues and channels: operations that others can notice are in no region. Start with
/// [CodeTable], then [RegionCompiler] and [Treatment].
@NullMarked
package dev.gopark.runtime.region;

import org.jspecify.annotations.NullMarked;
