/// What a lecturer walks through: the stops and questions that a program carries, found in a run of
/// it. A [dev.gopark.history.History] enters; where its stops are and what the run answers leaves.
/// Knows no window. Start with [Guide].
@NullMarked
package dev.gopark.lesson;

import org.jspecify.annotations.NullMarked;
