/// The program: its main class, the window that puts the features together, menus, keys and
/// preferences. Command lines enter, exit codes leave; whatever is not the window's is passed on to
/// [dev.gopark.cli]. Start with [Gopark], then [MainView].
@NullMarked
package dev.gopark.ui.app;

import org.jspecify.annotations.NullMarked;
