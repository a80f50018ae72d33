/// The headless commands. Arguments enter; what the program writes, explanations and an exit code
/// leave. The only package that uses standard input, output and error. Start with [Main].
@NullMarked
package dev.gopark.cli;

import org.jspecify.annotations.NullMarked;
