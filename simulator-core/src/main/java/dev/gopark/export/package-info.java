/// Writes runs and results as files for other programs. Events, findings and outcomes enter; JSON
/// leaves. Its formats are described in docs/TRACE.md and change only with their `schema`. Start
/// with [TraceWriter].
@NullMarked
package dev.gopark.export;

import org.jspecify.annotations.NullMarked;
