package dev.gopark.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What both sides go through before their standard error is compared, as `src/test/go/README.md`
/// lists it.
final class Normaliser {
  private static final Pattern OVERFLOW =
      Pattern.compile("\\A.*?^fatal error: stack overflow\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern DUMP = Pattern.compile("^goroutine \\d+ \\[", Pattern.MULTILINE);
  private static final Pattern ARGUMENTS = Pattern.compile("\\((?:[^()]|\\(\\*?\\w+\\))*\\)$");

  private Normaliser() {}

  static String normalise(String stderr) {
    String text = stderr.replaceAll("(?m)^exit status \\d+\n", "").replaceAll("0x[0-9a-f]+", "0xX");
    text = text.replaceAll("(?m)^\\[signal SIGSEGV.*\\]$", "[signal SIGSEGV]");
    Matcher overflow = OVERFLOW.matcher(text);
    if (overflow.find()) {
      return overflow.group();
    }
    Matcher dump = DUMP.matcher(text);
    if (!dump.find()) {
      return text;
    }
    String head = text.substring(0, dump.start());
    List<String> blocks =
        Arrays.stream(text.substring(dump.start()).split("\n\n+"))
            .map(Normaliser::block)
            .collect(Collectors.toCollection(ArrayList::new));
    blocks.subList(1, blocks.size()).sort(null);
    return head + String.join("\n\n", blocks) + "\n";
  }

  private static String block(String block) {
    List<String> lines = block.lines().toList();
    List<String> kept = new ArrayList<>();
    kept.add(
        lines
            .getFirst()
            .replaceFirst("^goroutine \\d+", "goroutine N")
            .replaceFirst(
                "\\[sync\\.(Mutex\\.Lock|RWMutex\\.R?Lock|WaitGroup\\.Wait)", "[semacquire"));
    for (int i = 1; i < lines.size(); i++) {
      boolean hasFile = i + 1 < lines.size() && lines.get(i + 1).startsWith("\t");
      String frame = frame(lines.get(i));
      if (frame.equals("panic(...)")) {
        kept.add(frame);
      } else if (!frame.isEmpty()) {
        kept.add(frame);
        if (hasFile) {
          kept.add(lines.get(i + 1).replaceFirst(" \\+0xX$", "").replaceFirst("^\t.*/", "\t"));
        }
      }
      i += hasFile ? 1 : 0;
    }
    return String.join("\n", kept);
  }

  /// The frame's line as it is compared; empty when it is not.
  private static String frame(String line) {
    if (line.startsWith("panic(")) {
      return "panic(...)";
    }
    if (line.startsWith("created by main.")) {
      return line.replaceFirst(" in goroutine \\d+$", "");
    }
    if (line.startsWith("main.")) {
      return line.endsWith("(...)") ? line : ARGUMENTS.matcher(line).replaceFirst("(...)");
    }
    return "";
  }
}
