/// Recordings of runs: `.gopark` files that hold all it takes to repeat a run, and what shows that
/// the repetition is the same run. A loaded program and how it ran enter; a [Recording] leaves, and
/// the other way round. Start with [Recording]; docs/RECORDING.md describes the file.
@NullMarked
package dev.gopark.recording;

import org.jspecify.annotations.NullMarked;
