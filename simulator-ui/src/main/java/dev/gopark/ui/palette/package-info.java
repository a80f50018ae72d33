/// Finds anything by a few letters: commands, goroutines, programs, steps. Entries enter, the
/// chosen one is run; knows nothing of what they do. Start with [PaletteView].
@NullMarked
package dev.gopark.ui.palette;

import org.jspecify.annotations.NullMarked;
