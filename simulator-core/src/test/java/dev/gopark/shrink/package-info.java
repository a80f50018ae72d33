/// Makes inputs of tests smaller.
@NullMarked
package dev.gopark.shrink;

import org.jspecify.annotations.NullMarked;
