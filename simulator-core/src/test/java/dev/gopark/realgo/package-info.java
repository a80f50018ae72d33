/// The real Go of this machine, for tests that compare Gopark with it.
@NullMarked
package dev.gopark.realgo;

import org.jspecify.annotations.NullMarked;
