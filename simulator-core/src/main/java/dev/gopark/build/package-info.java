/// What the go command does before it calls the compiler: finds the files of a program and of the
/// packages it imports, by folders, build constraints and `go.mod`. A [Target] enters; a [Build]
/// leaves, parsed packages in the order in which they can be checked, or what is wrong in the go
/// command's words. Knows nothing of types. Start with [PackageLoader].
@NullMarked
package dev.gopark.build;

import org.jspecify.annotations.NullMarked;
