/// Go expressions that people ask about a running program: the conditions of breakpoints, and what
/// they watch. A text and a place in the program enter; a value leaves, or the reason why there is
/// none. Nothing that is asked changes the machine. Start with [Watch].
@NullMarked
package dev.gopark.watch;

import org.jspecify.annotations.NullMarked;
