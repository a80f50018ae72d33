package dev.gopark.runtime.race;

/// Where in Go's sources the functions of its runtime stand that head the stacks of races.
final class RuntimePlaces {
  private RuntimePlaces() {}

  /// As `file:line`, the line being that of Go 1.19.
  static String of(String function) {
    String name = function.substring("runtime.".length());
    int form = name.indexOf('_');
    String file =
        form >= 0 ? "map" + name.substring(form) : name.startsWith("map") ? "map" : "chan";
    return "GOROOT/src/runtime/" + file + ".go:" + line(name);
  }

  private static int line(String name) {
    return switch (name) {
      case "chansend" -> 160;
      case "closechan" -> 357;
      case "mapaccess1" -> 395;
      case "mapaccess2" -> 456;
      case "mapassign" -> 578;
      case "mapdelete" -> 695;
      case "mapclear" -> 993;
      case "mapiterinit" -> 815;
      case "mapiternext" -> 866;
      case "mapaccess1_fast32", "mapaccess1_fast64" -> 13;
      case "mapaccess2_fast32", "mapaccess2_fast64" -> 53;
      case "mapaccess1_faststr" -> 13;
      case "mapaccess2_faststr" -> 108;
      case "mapassign_fast32", "mapassign_fast64" -> 93;
      case "mapassign_faststr" -> 203;
      case "mapdelete_fast32", "mapdelete_fast64" -> 273;
      case "mapdelete_faststr" -> 301;
      default -> 1;
    };
  }
}
