/// Throws changed programs at the front end and the machine: they must report them or run them,
/// never fail or hang. And writes programs that are right, to compare what they print with real Go.
@NullMarked
package dev.gopark.fuzz;

import org.jspecify.annotations.NullMarked;
