package dev.gopark.query;

import dev.gopark.source.Span;
import org.jspecify.annotations.Nullable;

/// What a name in a program means.
///
/// @param name where it stands
/// @param title its declaration in short, `var x int`
/// @param doc the comment at its declaration; empty for none
/// @param declared the identifier that declares it, or null for what is predeclared
/// @param file the path of the file that is in; empty if it is not the program's
public record Answer(Span name, String title, String doc, @Nullable Span declared, String file) {}
