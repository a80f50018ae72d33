package dev.gopark.ui.palette;

/// Something that can be found and done.
///
/// @param group what kind of thing it is: `Run`, `Goroutine`, …
/// @param key the key that does it without searching; empty for none
public record PaletteEntry(String group, String text, String key, Runnable action) {}
