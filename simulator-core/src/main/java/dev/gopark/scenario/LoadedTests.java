package dev.gopark.scenario;

/// What the front end made of a package's tests.
///
/// @param loaded the program that runs them; none without tests
/// @param label how the go command names the package
/// @param tested whether there are tests
/// @param unread whether the go command could not even read the package
public record LoadedTests(Loaded loaded, String label, boolean tested, boolean unread) {}
