package dev.gopark.ui.stage;

/// What a person has chosen about the picture.
///
/// @param full whether threads are shown, too
/// @param selected the goroutine that must be seen wherever it is, or 0
record Look(boolean full, int selected) {
  static final Look SIMPLE = new Look(false, 0);
}
