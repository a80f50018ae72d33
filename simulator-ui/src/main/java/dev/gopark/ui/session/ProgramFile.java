package dev.gopark.ui.session;

import dev.gopark.source.LanguageChoice;
import dev.gopark.source.SourceFile;

/// A file that the compiler read.
///
/// @param file its path within the program
/// @param language the Go it is in, and who decided on that
public record ProgramFile(String file, SourceFile source, LanguageChoice language) {}
