package dev.gopark.ui.session;

import dev.gopark.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts the output events of a run into lines. A line written in several pieces belongs to the step
/// of its first piece; the last line of each stream may still grow.
final class OutputLines {
  private static final int MAX_LINE = 4_000;

  private final Partial out = new Partial(false);
  private final Partial err = new Partial(true);

  /// The lines that `events` complete, in order.
  List<OutputLine> append(List<Event> events) {
    List<OutputLine> lines = new ArrayList<>();
    for (Event event : events) {
      switch (event) {
        case Event.Output output -> (output.error() ? err : out).append(output, lines);
        case Event.Exit _ -> {
          out.flush(lines);
          err.flush(lines);
        }
        default -> {}
      }
    }
    return lines;
  }

  private static final class Partial {
    private final boolean error;
    private final StringBuilder text = new StringBuilder();
    private long step;

    Partial(boolean error) {
      this.error = error;
    }

    void append(Event.Output output, List<OutputLine> lines) {
      String piece = output.text();
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        if (c == '\n') {
          if (text.isEmpty()) {
            step = output.when().step();
          }
          add(lines);
        } else {
          if (text.isEmpty()) {
            step = output.when().step();
          }
          if (text.length() < MAX_LINE) {
            text.append(c);
          }
        }
      }
    }

    void flush(List<OutputLine> lines) {
      if (!text.isEmpty()) {
        add(lines);
      }
    }

    private void add(List<OutputLine> lines) {
      byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      lines.add(new OutputLine(step, error, new String(bytes, StandardCharsets.UTF_8)));
      text.setLength(0);
    }
  }
}
