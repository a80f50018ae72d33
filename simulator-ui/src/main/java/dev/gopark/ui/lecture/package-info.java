/// The lecture: a few lines of the program, the stage and what to say about it, large enough for
/// the last row; questions to the room, a pen, a pointer, and notes for whoever presents. The
/// session's lecture and its frames enter; wishes go back to it. Start with [LectureView].
@NullMarked
package dev.gopark.ui.lecture;

import org.jspecify.annotations.NullMarked;
