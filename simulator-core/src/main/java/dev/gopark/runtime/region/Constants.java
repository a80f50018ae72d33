package dev.gopark.runtime.region;

import dev.gopark.runtime.exec.Operation;

/// What a region's class gets as its data: the operations of its function, and where it finds the
/// code of others.
record Constants(Operation[] operations, CodeTable table) {
  Operation operation(int pc) {
    return operations[pc];
  }
}
