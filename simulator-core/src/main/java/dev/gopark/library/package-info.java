/// Go's standard library, as far as it is supported: Go sources in the resources, checked like any
/// program, and Java bodies for those of their functions that have none. An import path enters, a
/// checked package and its natives leave. Must know nothing of scheduling beyond what the kernel
/// offers. Start with [Library].
@NullMarked
package dev.gopark.library;

import org.jspecify.annotations.NullMarked;
