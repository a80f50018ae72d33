/// Runs one program under several policies, on several numbers of processors and with several
/// seeds, and puts the figures side by side. A loaded program enters; a [Comparison] leaves. Prints
/// nothing. Start with [Comparer].
@NullMarked
package dev.gopark.compare;

import org.jspecify.annotations.NullMarked;
