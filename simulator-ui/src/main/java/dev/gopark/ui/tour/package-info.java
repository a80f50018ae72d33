/// The guided tour over a real deadlock: what to look at, what to do, and whether it was done. The
/// session's model enters; nothing leaves but that the tour was seen. Begin with [TourViewModel].
@NullMarked
package dev.gopark.ui.tour;

import org.jspecify.annotations.NullMarked;
