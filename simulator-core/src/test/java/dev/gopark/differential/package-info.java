/// Writes small Go programs by the grammar, all of them right, and compares what they print in
/// Gopark with what they print in real Go.
@NullMarked
package dev.gopark.differential;

import org.jspecify.annotations.NullMarked;
