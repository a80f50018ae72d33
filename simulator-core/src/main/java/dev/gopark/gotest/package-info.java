/// Runs the tests of a package, and sees what becomes of the goroutines that they leave behind.
/// Loaded tests enter; results leave. Prints nothing. Start with [TestRun].
@NullMarked
package dev.gopark.gotest;

import org.jspecify.annotations.NullMarked;
