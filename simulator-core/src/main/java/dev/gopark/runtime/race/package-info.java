/// Finds data races while a program runs, by what happens before what. The instructions' accesses
/// to memory enter through probes that the linker puts before them, and what orders goroutines
/// through the library's natives, channels and the machine; races leave in the machine's data. All
/// that it remembers is in the machine's data too, so that a copied machine goes on finding the
/// same. Without race detection nothing here is used. Start with `RaceDetector`, then
/// [OrderedNatives] and [AccessProbes].
@NullMarked
package dev.gopark.runtime.race;

import org.jspecify.annotations.NullMarked;
