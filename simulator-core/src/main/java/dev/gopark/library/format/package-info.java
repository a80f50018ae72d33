/// What package fmt does, in Java: values with their types enter, the text that Go would print
/// leaves. Methods of the program (`Error`, `String`, `GoString`) are not called from here: the
/// values that have them are listed, the Go side of package fmt calls them, and formatting begins
/// again with their results. Start with [Printer], then [FormatString].
@NullMarked
package dev.gopark.library.format;

import org.jspecify.annotations.NullMarked;
