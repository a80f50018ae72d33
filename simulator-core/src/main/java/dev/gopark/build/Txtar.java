package dev.gopark.build;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Several files in one text, each behind a line `-- name --`, as Go's playground shares programs.
public final class Txtar {
  private static final String BEFORE_ALL = "prog.go";
  private static final String MODULE =
      "module play\n\ngo 1." + LanguageVersion.NEWEST.minor() + "\n";
  private static final Pattern PACKAGE_CLAUSE = Pattern.compile("(?m)^package\\s+\\w");
  private static final String BEGIN = "-- ";
  private static final String END = " --";

  private Txtar() {}

  /// A piece of the text: the line that marks a file, and what follows it. What stands before the
  /// first file has no line, and no name unless it is Go source.
  private record Section(String marker, String name, String content) {}

  /// Whether a file is one by its name.
  public static boolean isNamedSo(String fileName) {
    return fileName.endsWith(".txtar");
  }

  /// The files by path. What stands before the first is `prog.go` if it is Go source, else a
  /// comment; without a `go.mod` the module is called `play`. Throws `IllegalArgumentException` for
  /// names that lead elsewhere.
  public static Map<String, SourceFile> parse(String text) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (Section section : sections(text)) {
      if (!section.name.isEmpty()) {
        check(section.name);
        files.put(section.name, SourceFile.of(section.name, section.content));
      }
    }
    files.computeIfAbsent("go.mod", path -> SourceFile.of(path, MODULE));
    return files;
  }

  /// The text with other contents for some files, by name; files that it lacks come last.
  public static String replace(String text, Map<String, String> contents) {
    Map<String, String> missing = new LinkedHashMap<>(contents);
    StringBuilder out = new StringBuilder();
    for (Section section : sections(text)) {
      missing.remove(section.name);
      String replacement = contents.get(section.name);
      out.append(section.marker);
      out.append(replacement == null ? section.content : ended(replacement));
    }
    missing.forEach(
        (name, content) -> out.append(BEGIN + name + END + "\n").append(ended(content)));
    return out.toString();
  }

  private static String ended(String content) {
    return content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
  }

  private static List<Section> sections(String text) {
    List<Section> sections = new ArrayList<>();
    String marker = "";
    StringBuilder content = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (nameIn(line) == null) {
        content.append(line);
      } else {
        sections.add(section(marker, content.toString()));
        marker = line;
        content.setLength(0);
      }
    }
    sections.add(section(marker, content.toString()));
    return sections;
  }

  private static Section section(String marker, String content) {
    String marked = nameIn(marker);
    boolean isSource = marked == null && PACKAGE_CLAUSE.matcher(content).find();
    return new Section(marker, marked != null ? marked : isSource ? BEFORE_ALL : "", content);
  }

  /// The name in a line that marks a file, or null.
  private static @Nullable String nameIn(String line) {
    String text = line.stripTrailing();
    boolean marks =
        text.startsWith(BEGIN)
            && text.endsWith(END)
            && text.length() >= BEGIN.length() + END.length();
    String name = marks ? text.substring(BEGIN.length(), text.length() - END.length()).strip() : "";
    return name.isEmpty() ? null : name;
  }

  private static void check(String name) {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("bad txtar filename \"" + name + "\"");
      }
    }
  }
}
