package dev.gopark.code;

import dev.gopark.types.Type;

/// A method of an interface: `key` is its name, for an unexported one prefixed with the package's
/// path and a dot. `wordCount` and `refCount` say how many registers its ordinary arguments take:
/// the receiver goes behind them.
public record MethodRef(String key, Type.Signature signature, int wordCount, int refCount) {}
