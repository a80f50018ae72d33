package dev.gopark.ui.editor;

import dev.gopark.query.Answer;
import dev.gopark.query.Explanation;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.source.Span;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// The editor: a header with the file's name and the compiler's verdict, the text, and a footer.
public final class EditorView extends VBox {
  private final EditorViewModel model;
  private final CodeArea area = new CodeArea();
  private final IntFunction<Node> gutter;
  private final Label problemText = Kit.styled(Kit.sentence(""), "editor-problem");
  private final Tooltip hover = Kit.tooltip("", "");
  private Map<Integer, List<Goroutine>> shownLines = Map.of();
  private int shownSelected;
  private final CodeAssist assist;
  private final InlineValues values;
  private final FindBar find = new FindBar(area);
  private final Brackets brackets = new Brackets(area);
  private final Sheets sheets = new Sheets(area);

  /// @param close asked to close the tabs with these ids
  public EditorView(EditorViewModel model, Consumer<List<Integer>> close) {
    this.model = model;
    this.gutter = new Gutter(model);
    getStyleClass().add("editor");
    getStylesheets()
        .add(
            Objects.requireNonNull(EditorView.class.getResource("/dev/gopark/ui/editor/editor.css"))
                .toExternalForm());
    assist = new CodeAssist(area, model, hover, this::goToDeclaration);
    setUpArea();
    values = new InlineValues(area, model);
    VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    StackPane text = new StackPane(scroll, values, assist.list());
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren()
        .addAll(
            header(close), new OutsideBar(model), staleBar(), problemBar(), find, text, footer());
    model.session().documentProperty().subscribe(this::showDocument);
    model.problemsProperty().subscribe(_ -> highlight());
    model.linesProperty().subscribe(_ -> showLines());
    model.selectedLineProperty().subscribe(_ -> showLines());
    model.selectedLineProperty().subscribe(this::reveal);
    model.breakpoints().follow(this::markChanged);
  }

  /// The text control, to focus it or to undo in it.
  public CodeArea area() {
    return area;
  }

  /// Puts the caret at a `file:line` of the program.
  public void goTo(String position) {
    model.showFileOf(position);
    int line = model.lineOf(position);
    if (line >= 1 && line <= area.getParagraphs().size()) {
      area.moveTo(line - 1, 0);
      area.requestFollowCaret();
    }
  }

  /// Lays out the text as gofmt does; one with syntax errors stays as it is.
  public void format() {
    String text = model.formatted();
    if (text != null) {
      Rewrite.of(area, text);
    }
  }

  /// Sets a breakpoint at the caret's line, or removes the one there.
  public void toggleBreakpoint() {
    model.breakpoints().toggle(caretLine());
  }

  /// Asks what the breakpoint at the caret's line depends on.
  public void editBreakpoint() {
    model.breakpoints().edit(this, caretLine());
  }

  /// From 1.
  public int caretLine() {
    return area.getCurrentParagraph() + 1;
  }

  /// The name that the caret is in or beside; empty for none.
  public String nameAtCaret() {
    return Typing.nameAt(area.getText(), area.getCaretPosition());
  }

  private void markChanged(int line) {
    if (line <= area.getParagraphs().size()) {
      area.recreateParagraphGraphic(line - 1);
    }
  }

  /// Shows what could be written at the caret.
  public void complete() {
    assist.complete();
  }

  /// Goes to where the name at the caret is declared.
  public void goToDefinition() {
    assist.goToDefinition(area.getCaretPosition());
  }

  /// Whether values of the selected goroutine stand beside the lines.
  public BooleanProperty inlineValuesProperty() {
    return values.shownProperty();
  }

  /// Opens the bar to find and replace in the text.
  public void find() {
    find.open();
  }

  /// Selects the next place of what was looked for last.
  public void findNext() {
    find.next();
  }

  /// Selects the place before.
  public void findPrevious() {
    find.previous();
  }

  /// Makes comments of the selected lines, or takes them back.
  public void toggleComment() {
    int first = area.offsetToPosition(area.getSelection().getStart(), Bias.Forward).getMajor();
    int last = area.offsetToPosition(area.getSelection().getEnd(), Bias.Backward).getMajor();
    List<String> lines =
        area.getParagraphs().subList(first, Math.max(first, last) + 1).stream()
            .map(Paragraph::getText)
            .toList();
    List<String> now = Typing.toggleComment(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(now.get(i))) {
        area.replaceText(first + i, 0, first + i, lines.get(i).length(), now.get(i));
      }
    }
  }

  private void pressed(KeyEvent event) {
    if (!event.isConsumed() && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      breakLine();
      event.consume();
    }
  }

  private void breakLine() {
    int at = area.getSelection().getStart();
    Typing.Break written = Typing.lineBreak(area.getText(), at);
    area.replaceSelection(written.text());
    area.moveTo(at + written.caret());
    area.requestFollowCaret();
  }

  private void goToDeclaration(Answer answer) {
    Span declared = answer.declared();
    model.show(answer.file());
    if (declared != null) {
      area.moveTo(new Offsets(area.getText()).charOf(declared.start()));
      area.requestFollowCaret();
    }
  }

  private void setUpArea() {
    area.setId("editor-text");
    area.getStyleClass().add("go-code");
    area.setAccessibleText("Go source");
    area.setParagraphGraphicFactory(gutter);
    area.setWrapText(false);
    area.textProperty().addListener((_, _, text) -> textChanged(text));
    area.caretPositionProperty().addListener((_, _, _) -> caretMoved());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.setMouseOverTextDelay(Duration.ofMillis(300));
  }

  private Node header(Consumer<List<Integer>> close) {
    TabStrip tabs = new TabStrip(model, close);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    model
        .session()
        .tabs()
        .subscribe(
            () ->
                sheets.keepOnly(
                    model.session().tabs().stream().map(TabEntry::id).collect(Collectors.toSet())));
    HBox header = Kit.styled(new HBox(tabs, new FileMenu(model)), "editor-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Label verdict() {
    Label verdict = Kit.styled(new Label(), "editor-verdict");
    verdict.setId("editor-verdict");
    verdict.textProperty().bind(model.verdictProperty());
    model
        .headlineProperty()
        .subscribe(
            headline -> {
              verdict.getStyleClass().removeAll("bad");
              if (!headline.isEmpty()) {
                verdict.getStyleClass().add("bad");
              }
            });
    verdict.setMinWidth(USE_PREF_SIZE);
    return verdict;
  }

  /// Says that the text is no longer what runs.
  private Node staleBar() {
    Label text = Kit.sentence("");
    text.setId("editor-stale");
    HBox.setHgrow(text, Priority.ALWAYS);
    Button run =
        Kit.button(
            "mdi2r-restart", "Run this", "Run the program as it is here", "", model::runAgain);
    run.setId("run-again");
    HBox bar = Kit.styled(new HBox(text, run), "editor-stale");
    bar.setAlignment(Pos.CENTER_LEFT);
    SessionViewModel session = model.session();
    Runnable update =
        () -> {
          text.setText(model.staleness());
          show(bar, session.staleProperty().get());
        };
    session.staleProperty().subscribe(_ -> update.run());
    session.runningProperty().subscribe(_ -> update.run());
    session.shownTabProperty().subscribe(_ -> update.run());
    run.disableProperty().bind(model.headlineProperty().isNotEmpty());
    return bar;
  }

  /// The first error in words, what it means, and a button where it is sure how it is mended; a
  /// click goes there.
  private Node problemBar() {
    problemText.setId("editor-problem");
    problemText.setOnMouseClicked(_ -> goToFirstProblem());
    problemText.textProperty().bind(model.headlineProperty());
    problemText.visibleProperty().bind(model.headlineProperty().isNotEmpty());
    Button mend = Kit.button("mdi2a-auto-fix", "", "Mend this error", "", this::mend);
    mend.setId("mend");
    Label meaning = Kit.styled(Kit.sentence(""), "editor-meaning");
    meaning.setId("editor-meaning");
    model
        .problemsProperty()
        .subscribe(
            problems -> {
              Problem first = problems.isEmpty() ? null : problems.getFirst();
              Repair repair = first == null ? null : first.repair();
              mend.setText(repair == null ? "" : repair.label());
              show(mend, repair != null);
              meaning.setText(first == null ? "" : Explanation.of(first.message()));
              show(meaning, !meaning.getText().isEmpty());
            });
    VBox bar = Kit.styled(new VBox(problemText, meaning, mend), "editor-problem-bar");
    bar.visibleProperty().bind(problemText.visibleProperty());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void mend() {
    List<Problem> problems = model.problemsProperty().get();
    Repair repair = problems.isEmpty() ? null : problems.getFirst().repair();
    if (repair != null && repair.end() <= area.getLength()) {
      area.replaceText(repair.start(), repair.end(), repair.text());
    }
  }

  private Node footer() {
    Label place = Kit.styled(new Label(), "editor-place");
    place.textProperty().bind(model.footerProperty());
    HBox footer = Kit.styled(new HBox(place, Kit.spacer(), verdict()), "editor-footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void showDocument(@Nullable Document document) {
    if (document != null) {
      boolean kept = sheets.turnTo(model.session().shownTabProperty().get(), document.text());
      showFirst(kept ? sheets.top() : firstLineOfCode(document.text()));
      shownLines = Map.of();
      highlight();
      showLines();
    }
  }

  /// Brings this line to the top, unless the goroutine that is followed would be out of view.
  private void showFirst(int line) {
    int followed = model.followedLine() - 1;
    boolean seen = followed > line && followed < line + area.getVisibleParagraphs().size() - 1;
    area.showParagraphAtTop(followed < 0 || seen ? line : Math.max(followed - 5, 0));
  }

  /// The index of the line after the directives a program may begin with.
  private static int firstLineOfCode(String text) {
    int index = 0;
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("//gopark:")) {
        return index;
      }
      index++;
    }
    return 0;
  }

  private void textChanged(String text) {
    highlight();
    if (!sheets.isTurning()) {
      model.edited(text);
    }
  }

  private void caretMoved() {
    brackets.update();
    model.caretAt(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1);
  }

  private void highlight() {
    String text = area.getText();
    if (!text.isEmpty()) {
      area.setStyleSpans(0, Highlighting.of(text, model.problemsProperty().get()));
      brackets.forget();
    }
  }

  /// Redraws the gutter and the tint of those lines only that changed.
  private void showLines() {
    Map<Integer, List<Goroutine>> now = model.linesProperty().get();
    int selected = model.selectedLineProperty().get();
    Set<Integer> changed = new HashSet<>(now.keySet());
    changed.addAll(shownLines.keySet());
    Map<Integer, List<Goroutine>> before = shownLines;
    changed.removeIf(line -> look(before.get(line)).equals(look(now.get(line))));
    changed.add(selected);
    changed.add(shownSelected);
    shownLines = now;
    shownSelected = selected;
    for (int line : changed) {
      if (line >= 1 && line <= area.getParagraphs().size()) {
        area.recreateParagraphGraphic(line - 1);
        area.setParagraphStyle(line - 1, style(line, now, selected));
      }
    }
  }

  private static List<String> look(@Nullable List<Goroutine> goroutines) {
    return goroutines == null
        ? List.of()
        : goroutines.stream().map(g -> g.id() + " " + g.status() + " " + g.reason()).toList();
  }

  private static List<String> style(int line, Map<Integer, List<Goroutine>> now, int selected) {
    if (line == selected) {
      return List.of("selected-line");
    }
    boolean waiting =
        now.getOrDefault(line, List.of()).stream().anyMatch(g -> g.status() == GoStatus.WAITING);
    return waiting ? List.of("waiting-line") : List.of();
  }

  private void reveal(Number line) {
    int index = line.intValue() - 1;
    if (index >= 0
        && index < area.getParagraphs().size()
        && area.getVisibleParagraphs().size() > 0
        && !area.isFocused()) {
      int first = area.firstVisibleParToAllParIndex();
      int last = area.lastVisibleParToAllParIndex();
      if (index <= first || index >= last) {
        area.showParagraphInViewport(index);
      }
    }
  }

  private void goToFirstProblem() {
    model.showFirstProblem();
    List<Problem> problems = model.problemsProperty().get();
    if (!problems.isEmpty()) {
      area.moveTo(Math.min(problems.getFirst().start(), area.getLength()));
      area.requestFollowCaret();
      area.requestFocus();
    }
  }
}
