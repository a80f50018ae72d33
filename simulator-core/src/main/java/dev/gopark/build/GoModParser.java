package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a `go.mod`, line by line: directives of one line, and blocks in parentheses.
final class GoModParser {
  private static final String NAME = Modules.FILE;
  private static final Pattern TOKEN =
      Pattern.compile("//.*|/\\*|=>|[(),]|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|[^\\s(),\"`]+|\\S");
  private static final Pattern GO_VERSION =
      Pattern.compile("1\\.(\\d{1,3})(?:\\.\\d+|rc\\d+|beta\\d+)?");
  private static final Pattern MODULE_VERSION = Pattern.compile("v\\d\\S*|latest|upgrade|patch");
  private static final Pattern DIRECTORY = Pattern.compile("\\.{1,2}(/.*)?|/.*");
  private static final Set<String> ONCE = Set.of("module", "go", "toolchain");

  private final SourceFile file;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> required = new LinkedHashMap<>();
  private final Map<String, String> replaced = new LinkedHashMap<>();
  private String module = "";
  private LanguageVersion language = GoMod.SILENT;
  private @Nullable String goLine;
  private int line;

  /// The directive whose block is open, and the line where it begins.
  private @Nullable String block;

  private int blockLine;

  private GoModParser(SourceFile file) {
    this.file = file;
  }

  static GoMod parse(SourceFile file) {
    return new GoModParser(file).parse();
  }

  private GoMod parse() {
    for (line = 1; line <= file.lineCount(); line++) {
      line(tokens(text(line)));
    }
    if (block != null) {
      line = file.lineCount();
      String start = NAME + ":" + blockLine + ":1";
      problem("syntax error (unterminated block started at " + start + ")");
    }
    return new GoMod(module, language, goLine, required, replaced, List.copyOf(problems));
  }

  private String text(int number) {
    int start = file.lineStart(number);
    int end = number < file.lineCount() ? file.lineStart(number + 1) : file.length();
    return file.text(start, end).stripTrailing();
  }

  /// Go names the column only where it is not the first.
  private void problem(String text) {
    String content = text(line);
    int indent = content.length() - content.stripLeading().length();
    problem(indent == 0 ? "" : ":" + (indent + 1), text);
  }

  private void problem(String column, String text) {
    int start = file.lineStart(line);
    int length = text(line).getBytes(StandardCharsets.UTF_8).length;
    Span span = new Span(file, start, start + length);
    problems.add(Diagnostic.placeless(span, NAME + ":" + line + column + ": " + text));
  }

  /// The words of a line, without quotes and comments.
  private List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (token.startsWith("//")) {
        break;
      }
      if (token.equals("/*")) {
        problem("mod files must use // comments (not /* */ comments)");
        break;
      }
      boolean quoted = token.length() > 1 && (token.charAt(0) == '"' || token.charAt(0) == '`');
      if (token.equals("\"") || token.equals("`")) {
        problem(":" + (text.length() + 1), "unexpected newline in string");
        break;
      }
      tokens.add(quoted ? token.substring(1, token.length() - 1) : token);
    }
    return tokens;
  }

  private void line(List<String> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    String verb = block;
    if (verb == null && tokens.size() == 2 && tokens.get(1).equals("(")) {
      block = tokens.getFirst();
      blockLine = line;
    } else if (verb == null) {
      directive(tokens.getFirst(), tokens.subList(1, tokens.size()));
    } else if (tokens.getFirst().equals(")")) {
      block = null;
    } else {
      directive(verb, tokens);
    }
  }

  private void directive(String verb, List<String> arguments) {
    if (ONCE.contains(verb) && !seen.add(verb)) {
      problem("repeated " + verb + " statement");
      return;
    }
    switch (verb) {
      case "module" -> module(arguments);
      case "go" -> go(arguments);
      case "require" -> require(arguments);
      case "replace" -> replace(arguments);
      case "exclude", "retract", "toolchain", "godebug", "tool", "ignore" -> {
        // Nothing that decides what is built here.
      }
      default -> problem("unknown directive: " + verb);
    }
  }

  private void module(List<String> arguments) {
    if (arguments.size() != 1) {
      problem("usage: module module/path");
    } else {
      module = arguments.getFirst();
    }
  }

  private void go(List<String> arguments) {
    if (arguments.size() != 1) {
      problem("go directive expects exactly one argument");
      return;
    }
    goLine = arguments.getFirst();
    Matcher version = GO_VERSION.matcher(goLine);
    if (version.matches()) {
      language = new LanguageVersion(Integer.parseInt(version.group(1)));
    } else {
      problem("invalid go version '" + goLine + "': must match format 1.23");
    }
  }

  private void require(List<String> arguments) {
    if (arguments.size() != 2) {
      problem("usage: require module/path v1.2.3");
    } else if (isModulePath(arguments.getFirst()) && isVersion(arguments)) {
      required.put(arguments.getFirst(), arguments.get(1));
    }
  }

  private boolean isVersion(List<String> pathAndVersion) {
    String version = pathAndVersion.get(1);
    boolean valid = MODULE_VERSION.matcher(version).matches();
    if (!valid) {
      String path = pathAndVersion.getFirst();
      problem(
          "require " + path + ": version \"" + version + "\" invalid: must be of the form v1.2.3");
    }
    return valid;
  }

  private boolean isModulePath(String path) {
    String first = path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/'));
    if (first.contains(".")) {
      return true;
    }
    problem("malformed module path \"" + path + "\": missing dot in first path element");
    return false;
  }

  /// `replace path [version] => path version` or `=> directory`.
  private void replace(List<String> arguments) {
    int arrow = arguments.indexOf("=>");
    int after = arguments.size() - arrow - 1;
    if (arrow < 1 || arrow > 2 || after < 1 || after > 2) {
      problem(
          "usage: replace module/path [v1.2.3] => other/module v1.4\n"
              + "\t or replace module/path [v1.2.3] => ../local/directory");
      return;
    }
    String target = arguments.get(arrow + 1);
    boolean isDirectory = DIRECTORY.matcher(target).matches();
    if (after == 1 && !isDirectory) {
      problem(
          "replacement module without version must be directory path"
              + " (rooted or starting with ./ or ../)");
    } else if (after == 2 && isDirectory) {
      problem("replacement module directory path \"" + target + "\" cannot have version");
    } else if (after == 1) {
      replaced.put(arguments.getFirst(), target);
    }
  }
}
