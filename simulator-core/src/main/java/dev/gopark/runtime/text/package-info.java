/// Go's text forms of runes, strings and floats, exactly as packages unicode/utf8 and strconv write
/// them. A Go string is a `String` whose chars are bytes. Pure functions of values; nothing here
/// knows of a machine. Start with [RuneText].
@NullMarked
package dev.gopark.runtime.text;

import org.jspecify.annotations.NullMarked;
