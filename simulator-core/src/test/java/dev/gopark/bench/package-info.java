/// Compares the speed of programs in Gopark with that in real Go.
@NullMarked
package dev.gopark.bench;

import org.jspecify.annotations.NullMarked;
