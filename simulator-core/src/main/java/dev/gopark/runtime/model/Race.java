package dev.gopark.runtime.model;

/// Two accesses to the same memory, one of them a write, that nothing orders. Immutable.
///
/// @param address where the memory lies
/// @param name of the variable, empty when it is not known
/// @param step at which the later one happened
/// @param known how much the later goroutine knew of the earlier one: as [VectorClock#of]
public record Race(Access earlier, Access later, long address, String name, long step, int known) {}
