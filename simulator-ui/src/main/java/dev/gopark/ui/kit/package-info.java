/// What every part of the window is made of: themes with looked-up colours, the token of a
/// goroutine, and small reusable controls. Plain values and snapshots' records enter, nodes leave;
/// knows neither the session nor any feature. Start with [Theme], [Token] and [Kit].
@NullMarked
package dev.gopark.ui.kit;

import org.jspecify.annotations.NullMarked;
