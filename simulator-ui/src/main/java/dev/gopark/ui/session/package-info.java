/// The open program and its run: the only owner of mutable state in the window. Intents enter
/// ([Session]: open, edit, run, step, seek …); observable values leave ([SessionViewModel]), all of
/// them belonging to the same step of the same run. One background thread owns the recording;
/// immutable [Frame]s go to the JavaFX thread, coalesced. Knows no nodes and no stage. Start with
/// [Session].
@NullMarked
package dev.gopark.ui.session;

import org.jspecify.annotations.NullMarked;
