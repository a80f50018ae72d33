package dev.gopark.differential;

/// A generated program.
///
/// @param prefix what the names of its declarations begin with; the function `prefix_run` runs it
/// @param declarations its own, beside the prelude
record Generated(String prefix, String declarations) {
  /// A file with these declarations.
  static String file(String declarations) {
    return "package main\n\n" + Prelude.IMPORTS + declarations;
  }

  /// A file that needs no other.
  String alone() {
    return file(Prelude.DECLARATIONS + declarations + "\nfunc main() { " + call() + " }\n");
  }

  String call() {
    return prefix + "_run()";
  }
}
