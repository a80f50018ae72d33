package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.BREAK;
import static dev.gopark.format.Space.CELL;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;

import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes comments where they belong: those that stand before a token, before it, in a line of
/// their own, or behind what they trail.
final class CommentPen {
  private final Pen pen;
  private final List<CommentGroup> groups;
  private final boolean[] breaksLine;
  private int next;

  /// What writing comments did: whether it wrote the newline that it had to, and whether it left
  /// out a break of columns.
  record Written(boolean newline, boolean droppedBreak) {
    static final Written NOTHING = new Written(false, false);
  }

  /// A comment as it is written, and where it stood.
  record Placed(Spot place, String text) {
    boolean toLineEnd() {
      return text.startsWith("//");
    }
  }

  CommentPen(Pen pen) {
    this.pen = pen;
    this.groups = pen.source.comments;
    this.breaksLine = new boolean[groups.size()];
    for (int i = 0; i < breaksLine.length; i++) {
      breaksLine[i] = groups.get(i).breaksLine(pen.source.file);
    }
  }

  /// Whether the next comments come before `offset`, and may be written without ending a statement
  /// in its middle.
  boolean isBefore(int offset) {
    return next < groups.size()
        && groups.get(next).start() < offset
        && (!pen.endsStatement() || !breaksLine[next]);
  }

  int sizeBefore(int offset) {
    int size = 0;
    for (int i = next; i < groups.size() && groups.get(i).start() < offset; i++) {
      if (pen.endsStatement() && breaksLine[i]) {
        break;
      }
      for (Token comment : groups.get(i).comments()) {
        size += Bytes.count(comment.text());
      }
    }
    return size;
  }

  /// Writes the comments before the token of `kind` at `here`, and the space around them.
  Written before(Spot here, TokenKind kind) {
    Placed before = null;
    while (isBefore(here.offset())) {
      CommentGroup group = groups.get(next);
      List<Placed> comments = placed(group, here);
      if (comments.isEmpty()) {
        leadIn(spot(group.start()), here, before, kind);
        pen.jump(here);
        next++;
        return leadOut(false);
      }
      for (Placed comment : comments) {
        leadIn(comment.place(), here, before, kind);
        write(comment);
        before = comment;
      }
      if (isDoc(group, here)) {
        pen.jump(spot(group.end()));
      }
      next++;
    }
    return before == null ? Written.NOTHING : leadOut(before, here, kind);
  }

  private Spot spot(int offset) {
    return Spot.of(pen.source.file, offset);
  }

  /// Whether a group documents the declaration at `here`; gofmt edits the text of such comments.
  private boolean isDoc(CommentGroup group, Spot here) {
    return here.column() == 1
        && group.end() + 1 == here.offset()
        && spot(group.start()).column() == 1
        && pen.lastKind() != TokenKind.IMPORT;
  }

  private List<Placed> placed(CommentGroup group, Spot here) {
    List<Placed> comments =
        group.comments().stream()
            .map(comment -> new Placed(spot(comment.start()), comment.text()))
            .toList();
    return isDoc(group, here) ? DocComment.normal(comments) : comments;
  }

  /// Space before a comment.
  private void leadIn(Spot place, Spot here, @Nullable Placed before, TokenKind kind) {
    if (!pen.hasWritten()) {
      return;
    }
    boolean sameLine = place.line() == pen.lastPlace().line();
    if (sameLine && (before == null || !before.toLineEnd())) {
      trail(place, here, before == null);
    } else {
      standAlone(place, here, before, kind);
    }
  }

  /// The comment is behind what was written last: cells that are asked for stay, blanks do not.
  private void trail(Spot place, Spot here, boolean first) {
    boolean separated = false;
    List<Space> pending = pen.pending();
    int count = 0;
    while (first && count < pending.size() && staysBehind(pending.get(count))) {
      separated |= pending.get(count) == CELL;
      if (pending.get(count) == BLANK) {
        pending.set(count, NONE);
      }
      count++;
    }
    pen.writeSpace(count < pending.size() ? count : 0);
    separate(place, here, separated);
  }

  private static boolean staysBehind(Space space) {
    return space == BLANK || space == CELL || space == INDENT;
  }

  private void separate(Spot place, Spot here, boolean separated) {
    if (separated) {
      return;
    }
    if (place.line() == here.line()) {
      pen.blank();
    } else {
      pen.cell(false);
    }
  }

  /// The comment has a line of its own.
  private void standAlone(Spot place, Spot here, @Nullable Placed before, TokenKind kind) {
    List<Space> pending = pen.pending();
    boolean droppedNewline = false;
    int count = 0;
    for (int i = 0; i < pending.size(); i++) {
      Space space = pending.get(i);
      if (space == BLANK || space == CELL) {
        pending.set(i, NONE);
      } else if (space.isLineBreak()) {
        pending.set(i, NONE);
        droppedNewline = before == null;
        count = i;
        break;
      } else if (space == NONE
          || space == UNINDENT && !leavesBlock(pending, i, place, here, kind)) {
        count = i;
        break;
      }
    }
    pen.writeSpace(count);
    int newlines = Math.max(place.line() - pen.lastPlace().line(), 0);
    if (pen.indent() == 0 && droppedNewline) {
      newlines++;
    }
    if (newlines == 0 && before != null && before.toLineEnd()) {
      newlines = 1;
    }
    for (int i = 0; i < Math.min(newlines, Pen.MAX_NEWLINES); i++) {
      pen.newline(true);
    }
  }

  /// Whether the unindent at `index` comes before the comment: it belongs to an expression if
  /// another one follows, and the comment to the next token if it is aligned with that.
  private static boolean leavesBlock(
      List<Space> pending, int index, Spot place, Spot here, TokenKind kind) {
    boolean another = index + 1 < pending.size() && pending.get(index + 1) == UNINDENT;
    return another || kind != TokenKind.RIGHT_BRACE && place.column() == here.column();
  }

  private void write(Placed comment) {
    if (comment.toLineEnd()) {
      boolean directive = comment.text().startsWith("//line ") && comment.place().column() == 1;
      int indent = pen.indent(directive ? 0 : pen.indent());
      pen.text(comment.place(), comment.text().stripTrailing());
      pen.indent(indent);
    } else {
      writeBlock(comment);
    }
  }

  private void writeBlock(Placed comment) {
    boolean indented = comment.place().column() == 1 && pen.indent() > 0;
    Spot place = comment.place();
    boolean first = true;
    for (String line : BlockComment.lines(comment.text(), indented)) {
      if (!first) {
        pen.newline(true);
        place = pen.place();
      }
      if (!line.isEmpty()) {
        pen.text(place, line.stripTrailing());
      }
      first = false;
    }
  }

  /// Space between the last comment and the token at `here`.
  private Written leadOut(Placed last, Spot here, TokenKind kind) {
    boolean newline = false;
    if (!last.toLineEnd() && last.place().line() == here.line() && separates(kind)) {
      boolean breaks = pen.pending().stream().anyMatch(Space::isLineBreak);
      if (breaks && pen.extraBreaks && pen.literals == 0) {
        newline = true;
      } else {
        pen.blank();
      }
    }
    newline |= last.toLineEnd() || kind == TokenKind.EOF;
    newline |= kind == TokenKind.RIGHT_BRACE && pen.extraBreaks;
    return leadOut(newline);
  }

  private boolean separates(TokenKind kind) {
    return pen.extraBlanks
        && kind != TokenKind.COMMA
        && (kind != TokenKind.RIGHT_PAREN || pen.opening() == TokenKind.LEFT_PAREN)
        && (kind != TokenKind.RIGHT_BRACKET || pen.opening() == TokenKind.LEFT_BRACKET);
  }

  /// Of the pending line breaks one stays if a newline is needed.
  private Written leadOut(boolean newlineNeeded) {
    List<Space> pending = pen.pending();
    boolean needed = newlineNeeded;
    boolean newline = false;
    boolean droppedBreak = false;
    for (int i = 0; i < pending.size(); i++) {
      Space space = pending.get(i);
      if (space.isLineBreak() && needed) {
        needed = false;
        newline = true;
      } else if (space.isLineBreak()) {
        droppedBreak |= space == BREAK;
        pending.set(i, NONE);
      } else if (space == BLANK || space == CELL) {
        pending.set(i, NONE);
      }
    }
    pen.writeSpace(pending.size());
    if (needed) {
      pen.newline(false);
      newline = true;
    }
    return new Written(newline, droppedBreak);
  }
}
