/// Looks at the data of a machine between two steps and says which rule of Go's runtime it breaks,
/// if any. For Gopark's own tests and for those who change the machine: nothing here runs unless it
/// is asked for. Knows the rules from their specification, not from the classes that keep them.
/// Start with [Invariants].
@NullMarked
package dev.gopark.runtime.check;

import org.jspecify.annotations.NullMarked;
