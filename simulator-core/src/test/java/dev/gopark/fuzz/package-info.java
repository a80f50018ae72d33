/// Throws broken programs at the front end: it must report them, never fail or hang.
@NullMarked
package dev.gopark.fuzz;

import org.jspecify.annotations.NullMarked;
