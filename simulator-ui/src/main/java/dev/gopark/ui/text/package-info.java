/// What the window says, in the language of the person before it. In: a key such as `queue.local`
/// and what the text speaks of. Out: the text, from the bundle of the window's part
/// (`stage.properties`, `stage_de.properties`, … in the resources of this package). Knows nothing
/// of JavaFX. What Go itself says (panics, wait reasons, errors of the compiler) is not in the
/// bundles: it stays as Go says it. Begin with `Texts`.
@NullMarked
package dev.gopark.ui.text;

import org.jspecify.annotations.NullMarked;
