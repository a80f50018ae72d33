/// Runs programs with regions and without, side by side.
@NullMarked
package dev.gopark.regions;

import org.jspecify.annotations.NullMarked;
