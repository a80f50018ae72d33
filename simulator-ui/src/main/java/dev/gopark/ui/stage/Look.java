package dev.gopark.ui.stage;

/// What a person has chosen about the picture.
///
/// @param full whether threads are shown, too
/// @param goroutine the selected one, which must be seen wherever it is, or 0
/// @param object the selected channel or lock, or 0
record Look(boolean full, int goroutine, int object) {
  static final Look SIMPLE = new Look(false, 0, 0);
}
