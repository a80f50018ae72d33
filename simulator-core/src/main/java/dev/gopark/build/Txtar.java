package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Several files in one text, each behind a line `-- name --`, as Go's playground shares programs.
public final class Txtar {
  private static final String BEFORE_ALL = "prog.go";
  private static final String MODULE = "module play\n";
  private static final Pattern PACKAGE_CLAUSE = Pattern.compile("(?m)^package\\s+\\w");
  private static final String BEGIN = "-- ";
  private static final String END = " --";

  private Txtar() {}

  /// Whether a file is one by its name.
  public static boolean isNamedSo(String fileName) {
    return fileName.endsWith(".txtar");
  }

  /// The files by path. What stands before the first is `prog.go` if it is Go source, else a
  /// comment; without a `go.mod` the module is called `play`. Throws `IllegalArgumentException` for
  /// names that lead elsewhere.
  public static Map<String, SourceFile> parse(String text) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    String name = BEFORE_ALL;
    StringBuilder content = new StringBuilder();
    boolean isFile = false;
    int line = 1;
    for (String each : text.split("(?<=\n)", -1)) {
      String marked = nameIn(each);
      if (marked == null) {
        content.append(each);
      } else {
        add(files, name, content.toString(), isFile);
        name = checked(marked, line);
        content.setLength(0);
        isFile = true;
      }
      line++;
    }
    add(files, name, content.toString(), isFile);
    files.computeIfAbsent("go.mod", path -> SourceFile.of(path, MODULE));
    return files;
  }

  /// The text with other contents for some files, by name; what stands before the first file is
  /// `prog.go`.
  public static String replace(String text, Map<String, String> contents) {
    StringBuilder out = new StringBuilder();
    String replacement = contents.get(BEFORE_ALL);
    out.append(replacement == null ? "" : ended(replacement));
    for (String line : text.split("(?<=\n)", -1)) {
      String marked = nameIn(line);
      if (marked != null) {
        replacement = contents.get(marked);
        out.append(line).append(replacement == null ? "" : ended(replacement));
      } else if (replacement == null) {
        out.append(line);
      }
    }
    return out.toString();
  }

  private static String ended(String content) {
    return content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
  }

  private static @Nullable String nameIn(String line) {
    String text = line.stripTrailing();
    boolean marks =
        text.startsWith(BEGIN)
            && text.endsWith(END)
            && text.length() > BEGIN.length() + END.length() - 1;
    String name = marks ? text.substring(BEGIN.length(), text.length() - END.length()).strip() : "";
    return name.isEmpty() ? null : name;
  }

  private static void add(
      Map<String, SourceFile> files, String name, String content, boolean isFile) {
    if (isFile || PACKAGE_CLAUSE.matcher(content).find()) {
      files.put(name, new SourceFile(name, content.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String checked(String name, int line) {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        throw new IllegalArgumentException(line + ": bad txtar filename \"" + name + "\"");
      }
    }
    return name;
  }
}
