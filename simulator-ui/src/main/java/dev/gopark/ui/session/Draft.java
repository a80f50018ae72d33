package dev.gopark.ui.session;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The unsaved changes of a program, as they are kept for the case that Gopark ends before they are
/// saved.
///
/// @param title the program's name
/// @param opened what a person opened, or null
/// @param catalogue the catalogue's path of it, or null
/// @param texts the changed files
record Draft(
    String title, @Nullable Path opened, @Nullable String catalogue, Map<String, String> texts) {
  private static final String FIRST_LINE = "gopark draft 1";
  private static final String END = "end";

  Draft {
    texts = new LinkedHashMap<>(texts);
  }

  /// Text that a person could read, too: a line for each fact, and before each text its length in
  /// chars and its file.
  String written() {
    StringBuilder out = new StringBuilder();
    line(out, FIRST_LINE, "");
    line(out, "title", title);
    if (opened != null) {
      line(out, "opened", opened.toString());
    }
    if (catalogue != null) {
      line(out, "catalogue", catalogue);
    }
    texts.forEach(
        (file, text) -> {
          line(out, "text", text.length() + " " + file);
          out.append(text).append('\n');
        });
    return out.append(END).append('\n').toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    out.append(key).append(value.isEmpty() ? "" : " ").append(escaped).append('\n');
  }

  /// The draft in a text; throws when it is not a whole one.
  static Draft read(String text) throws IOException {
    return new DraftReader(text).read();
  }

  private static final class DraftReader {
    private final String text;
    private int at;

    DraftReader(String text) {
      this.text = text;
    }

    Draft read() throws IOException {
      if (!line().equals(FIRST_LINE)) {
        throw new IOException("not a draft");
      }
      String title = "";
      Path opened = null;
      String catalogue = null;
      Map<String, String> texts = new LinkedHashMap<>();
      for (String line = line(); !line.equals(END); line = line()) {
        String value = unescaped(line.substring(line.indexOf(' ') + 1));
        switch (line.substring(0, Math.max(line.indexOf(' '), 0))) {
          case "title" -> title = value;
          case "opened" -> opened = path(value);
          case "catalogue" -> catalogue = value;
          case "text" -> takeText(value, texts);
          default -> throw new IOException("an unknown line: " + line);
        }
      }
      if (texts.isEmpty()) {
        throw new IOException("no texts");
      }
      return new Draft(title, opened, catalogue, texts);
    }

    private String line() throws IOException {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        throw new IOException("it is cut off");
      }
      String line = text.substring(at, end);
      at = end + 1;
      return line;
    }

    private void takeText(String value, Map<String, String> texts) throws IOException {
      try {
        int space = value.indexOf(' ');
        int length = Integer.parseInt(value.substring(0, Math.max(space, 0)));
        if (length < 0 || length > text.length() - at) {
          throw new IOException("it is cut off");
        }
        texts.put(value.substring(space + 1), text.substring(at, at + length));
        at += length;
        if (!line().isEmpty()) {
          throw new IOException("a text of another length");
        }
      } catch (NumberFormatException e) {
        throw new IOException("a text without a length", e);
      }
    }

    private static Path path(String value) throws IOException {
      try {
        return Path.of(value);
      } catch (InvalidPathException e) {
        throw new IOException("a path of another system", e);
      }
    }

    private static String unescaped(String value) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\' && i + 1 < value.length()) {
          char next = value.charAt(++i);
          out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        } else {
          out.append(c);
        }
      }
      return out.toString();
    }
  }
}
