/// The simulated operating system under a program: files, the console, loopback sockets and
/// processes. Plain data that is copied and fingerprinted with the machine; nothing here touches
/// the host. Knows neither goroutines nor clocks: times come in as arguments and go out as the
/// moment at which a descriptor becomes ready. Start with [World].
@NullMarked
package dev.gopark.world;

import org.jspecify.annotations.NullMarked;
