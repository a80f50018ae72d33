package dev.gopark.format;

import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the tokens of a source one after the other, with the white space that is asked for
/// between them and the comments where they belong. White space waits until the next token is
/// known, since comments change it.
///
/// Where the pen is in the source (`place`) moves with what is written, so that the difference to
/// the next token says how many lines there were between them.
final class Pen {
  /// More than one empty line is never kept.
  static final int MAX_NEWLINES = 2;

  private static final int MAX_PENDING = 16;

  final Source source;

  /// How many composite literals are open.
  int literals;

  /// Whether a comment may be followed by a line break, and by a blank, that the source lacks.
  boolean extraBreaks = true;

  boolean extraBlanks = true;

  private final Sink sink;
  private final @Nullable CommentPen comments;
  private final List<Space> pending = new ArrayList<>();
  private Spot place;
  private Spot last;
  private int next;
  private int indent;
  private int outLine = 1;
  private int outColumn = 1;
  private boolean written;

  /// Whether a newline here would become a semicolon.
  private boolean endsStatement;

  /// Whether a text that spans lines has been written in this line: nothing after it is aligned.
  private boolean unaligned;

  private @Nullable TokenKind previous;
  private @Nullable TokenKind opening;
  private @Nullable LineMark mark;

  /// A line of the output that is known once something is written there.
  static final class LineMark {
    int line;
  }

  private Pen(Source source, Sink sink, int next, boolean withComments) {
    this.source = source;
    this.sink = sink;
    this.next = next;
    this.place = new Spot(0, 1, 1);
    this.last = place;
    this.comments = withComments ? new CommentPen(this) : null;
  }

  /// A pen for a whole file.
  static Pen writing(Source source, Sink sink) {
    return new Pen(source, sink, 0, true);
  }

  /// A pen that leaves out comments, from the token at `offset` on.
  static Pen measuring(Source source, Sink sink, int offset) {
    return new Pen(source, sink, source.indexAt(offset), false);
  }

  // Asking for space.

  void space(Space... spaces) {
    for (Space space : spaces) {
      if (space == Space.NONE) {
        continue;
      }
      noteOpening();
      if (pending.size() == MAX_PENDING) {
        writeSpace(MAX_PENDING);
      }
      pending.add(space);
      if (space.isLineBreak()) {
        endsStatement = false;
      }
      previous = null;
    }
  }

  /// Asks for as many newlines as the source has before `line`, but at least `min`; `first` comes
  /// before them. The first breaks columns if `section`. Returns how many there are, more than one
  /// also for a break of columns.
  int linebreak(int line, int min, Space first, boolean section) {
    int newlines = Math.max(Math.clamp(line - place.line(), 0, MAX_NEWLINES), min);
    if (newlines == 0) {
      return 0;
    }
    space(first);
    space(section ? Space.BREAK : Space.NEWLINE);
    for (int i = 1; i < newlines; i++) {
      space(Space.NEWLINE);
    }
    return section ? newlines + 1 : newlines;
  }

  // Writing tokens.

  /// The token that is written next.
  Token peek() {
    return source.tokens.get(next);
  }

  boolean isNext(TokenKind kind) {
    return peek().kind() == kind;
  }

  /// The bracket that closes the next token.
  Token closing() {
    return source.closing(next);
  }

  /// Whether the next token is a bracket that is closed at once.
  boolean isEmptyPair() {
    return closing() == source.tokens.get(next + 1);
  }

  /// Where the parenthesised group ends whose keyword is the next token; 0 if it has no
  /// parentheses.
  int endOfGroup() {
    boolean grouped =
        peek().kind() != TokenKind.FUNC
            && source.tokens.get(next + 1).kind() == TokenKind.LEFT_PAREN;
    return grouped ? source.closing(next + 1).start() : 0;
  }

  /// Leaves out the next token.
  void drop(TokenKind kind) {
    expect(kind);
    next++;
  }

  /// Goes to an offset of the source: what is written next counts as standing there.
  void moveTo(int offset) {
    noteOpening();
    place = Spot.of(source.file, offset);
  }

  /// Writes the next token as standing where it does.
  void at(TokenKind kind) {
    moveTo(peek().start());
    put(kind);
  }

  /// Writes the next token as standing right behind what was written.
  void put(TokenKind kind) {
    expect(kind);
    Token token = source.tokens.get(next++);
    boolean word = kind == TokenKind.NAME || kind.isLiteral();
    if (!word && combines(previous, token.text().charAt(0))) {
      pending.add(Space.BLANK);
    }
    write(kind, kind.isLiteral() ? Literal.normal(token) : token.text(), kind.endsStatement());
  }

  /// Writes a comma, a semicolon, or a parenthesis that the source lacks.
  void separator(TokenKind kind) {
    write(kind, kind.symbol, kind.endsStatement());
  }

  private void expect(TokenKind kind) {
    if (!isNext(kind)) {
      throw new Unformattable(peek());
    }
  }

  /// Whether two tokens would be read as another one without a blank between them.
  private static boolean combines(@Nullable TokenKind previous, char next) {
    return previous != null
        && switch (previous) {
          case INT -> next == '.';
          case ADD -> next == '+';
          case SUBTRACT -> next == '-';
          case DIVIDE -> next == '*';
          case LESS -> next == '-' || next == '<';
          case AND -> next == '&' || next == '^';
          default -> false;
        };
  }

  private void noteOpening() {
    if (previous != null) {
      boolean opens = previous == TokenKind.LEFT_PAREN || previous == TokenKind.LEFT_BRACKET;
      opening = opens ? previous : null;
    }
  }

  private void write(TokenKind kind, String text, boolean endsStatementAfter) {
    noteOpening();
    previous = kind;
    Spot here = place;
    CommentPen.Written before = flush(here, kind);
    boolean ends = endsStatementAfter;
    if (!endsStatement) {
      int newlines = Math.clamp(here.line() - place.line(), 0, MAX_NEWLINES);
      if (before.newline() && newlines == MAX_NEWLINES) {
        newlines--;
      }
      for (int i = 0; i < newlines; i++) {
        newline(before.droppedBreak());
        ends = false;
      }
    }
    if (mark != null) {
      mark.line = outLine;
      mark = null;
    }
    text(here, text);
    endsStatement = ends;
  }

  private CommentPen.Written flush(Spot here, TokenKind kind) {
    if (comments != null && commentBefore(here.offset())) {
      return comments.before(here, kind);
    }
    writeSpace(pending.size());
    return CommentPen.Written.NOTHING;
  }

  /// Writes what is left, and the comments at the end.
  void finish() {
    endsStatement = false;
    flush(Spot.END, TokenKind.EOF);
  }

  // Where the pen is.

  /// The line of the source that the pen has come to.
  int line() {
    return place.line();
  }

  /// The column of the output, from 1.
  int column() {
    return outColumn;
  }

  Spot place() {
    return place;
  }

  Spot lastPlace() {
    return last;
  }

  /// Goes to where a comment or the end of a rewritten one stands.
  void jump(Spot to) {
    place = to;
    last = to;
  }

  List<Space> pending() {
    return pending;
  }

  int indent() {
    return indent;
  }

  /// Sets the indentation, and returns what it was.
  int indent(int wanted) {
    int before = indent;
    indent = wanted;
    return before;
  }

  boolean endsStatement() {
    return endsStatement;
  }

  /// The kind of the token that is written now or was written last, null after space.
  @Nullable TokenKind lastKind() {
    return previous;
  }

  @Nullable TokenKind opening() {
    return opening;
  }

  boolean hasWritten() {
    return written;
  }

  /// A mark that tells, once the next token is written, in which line that is.
  LineMark markNext() {
    mark = new LineMark();
    return mark;
  }

  /// Whether the output has come to another line since `from`.
  boolean isPast(@Nullable LineMark from) {
    return from != null && outLine > from.line;
  }

  boolean commentBefore(int offset) {
    return comments != null && comments.isBefore(offset);
  }

  /// The bytes of the comments before `offset`.
  int commentSizeBefore(int offset) {
    return comments == null ? 0 : comments.sizeBefore(offset);
  }

  // The output.

  /// Writes the first `count` of the pending spaces. A line break right before an unindent, as at a
  /// label, comes after it and breaks columns.
  void writeSpace(int count) {
    for (int i = 0; i < count; i++) {
      Space space = pending.get(i);
      boolean swap = space.isLineBreak() && i + 1 < count && pending.get(i + 1) == Space.UNINDENT;
      if (swap) {
        pending.set(i, Space.UNINDENT);
        pending.set(i + 1, Space.BREAK);
        space = Space.UNINDENT;
      }
      switch (space) {
        case NONE -> {}
        case INDENT -> indent++;
        case UNINDENT -> indent = Math.max(indent - 1, 0);
        case BLANK -> blank();
        case CELL -> cell(true);
        case NEWLINE -> newline(false);
        case BREAK -> newline(true);
      }
    }
    pending.subList(0, count).clear();
  }

  void blank() {
    sink.blank();
    advance();
  }

  void cell(boolean soft) {
    if (unaligned) {
      sink.blank();
    } else {
      sink.cell(soft);
    }
    advance();
  }

  private void advance() {
    written = true;
    outColumn++;
    place = new Spot(place.offset() + 1, place.line(), place.column() + 1);
  }

  void newline(boolean section) {
    written = true;
    sink.newline(section || unaligned);
    unaligned = false;
    outLine++;
    outColumn = 1;
    place = new Spot(place.offset() + 1, place.line() + 1, 1);
  }

  /// Writes text as standing at `here`.
  void text(Spot here, String text) {
    if (outColumn == 1) {
      for (int i = 0; i < indent; i++) {
        sink.cell(false);
      }
      outColumn += indent;
    }
    sink.text(text);
    written = true;
    int bytes = Bytes.count(text);
    place = here.after(text, bytes);
    int newlines = place.line() - here.line();
    if (newlines > 0) {
      unaligned = true;
      outLine += newlines;
      outColumn = place.column();
    } else {
      outColumn += bytes;
    }
    last = place;
  }
}
