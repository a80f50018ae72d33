/// Go's own test programs, run where Debian's package `golang-1.19-src` puts them; nothing of them
/// is copied. What fails is listed with its reason, and the list may only shrink.
@NullMarked
package dev.gopark.gosuite;

import org.jspecify.annotations.NullMarked;
