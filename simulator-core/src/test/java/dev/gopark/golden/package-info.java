/// Whole programs against what real Go recorded, and the properties that hold for every scenario.
@NullMarked
package dev.gopark.golden;

import org.jspecify.annotations.NullMarked;
