/// Loads programs: source files and the catalogue's scenarios enter; what the front end makes of
/// them leaves, with the `//gopark:` directives that the file carries. Runs nothing. Start with
/// [ProgramLoader].
@NullMarked
package dev.gopark.scenario;

import org.jspecify.annotations.NullMarked;
