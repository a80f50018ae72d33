package dev.gopark.code;

import dev.gopark.types.Type;

/// A type assertion from an expression of interface type `from` to `to`. Run-time texts name both.
public record AssertInfo(Type from, Type to) {}
