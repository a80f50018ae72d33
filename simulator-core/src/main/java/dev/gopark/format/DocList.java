package dev.gopark.format;

import java.util.ArrayList;
import java.util.List;

/// A list in a doc comment.
final class DocList {
  private static final String INDENT = "    ";

  private final List<String> lines;
  private final boolean afterBlank;
  private final List<Item> items = new ArrayList<>();
  private boolean loose;

  /// An item with its paragraphs as lines.
  private record Item(String number, List<List<String>> paragraphs) {}

  DocList(List<String> lines, boolean afterBlank) {
    this.lines = lines;
    this.afterBlank = afterBlank;
  }

  /// Adds the list to `text`, with empty lines between its items if there is one anywhere in it.
  void write(DocText text) {
    read(text);
    loose |= items.stream().anyMatch(item -> item.paragraphs().size() != 1);
    if (afterBlank || loose) {
      text.separate();
    }
    boolean first = true;
    for (Item item : items) {
      if (!first && loose) {
        text.add("");
      }
      first = false;
      write(item, text);
    }
  }

  private void read(DocText text) {
    ListMark firstMark = ListMark.of(lines.getFirst());
    boolean numbered = firstMark != null && !firstMark.number().isEmpty();
    List<String> paragraph = new ArrayList<>();
    for (String line : lines) {
      ListMark mark = ListMark.of(line);
      String rest = line.strip();
      if (mark != null && !mark.number().isEmpty() == numbered) {
        end(paragraph, text);
        items.add(new Item(mark.number(), new ArrayList<>()));
        rest = mark.rest().strip();
      }
      if (rest.isEmpty()) {
        loose = true;
        end(paragraph, text);
      } else {
        paragraph.add(rest);
      }
    }
    end(paragraph, text);
  }

  private void end(List<String> paragraph, DocText text) {
    List<String> set = paragraph.isEmpty() ? List.of() : text.paragraph(List.copyOf(paragraph));
    if (!set.isEmpty()) {
      items.getLast().paragraphs().add(set);
    }
    paragraph.clear();
  }

  private static void write(Item item, DocText text) {
    String prefix = item.number().isEmpty() ? "  - " : " " + item.number() + ". ";
    boolean first = true;
    for (List<String> paragraph : item.paragraphs()) {
      if (!first) {
        text.add("");
        prefix = INDENT;
      }
      first = false;
      for (String line : paragraph) {
        text.add(prefix + line);
        prefix = INDENT;
      }
    }
  }
}
