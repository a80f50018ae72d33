/// The bar that moves through a run: to start, step, run, to end, the step size, the speed,
/// processors and seed. Reads the session's view model and sends it intents. Start with
/// [TransportView].
@NullMarked
package dev.gopark.ui.transport;

import org.jspecify.annotations.NullMarked;
