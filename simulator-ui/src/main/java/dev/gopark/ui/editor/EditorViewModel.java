package dev.gopark.ui.editor;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.Checked;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// What the editor shows beside the text: the errors in it, and which goroutines are at which line.
public final class EditorViewModel {
  private final Session session;
  private final SessionViewModel model;
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<Integer, List<Goroutine>>> lines =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper footer = new ReadOnlyStringWrapper("");
  private final SimpleIntegerProperty caretLine = new SimpleIntegerProperty(1);
  private final SimpleIntegerProperty caretColumn = new SimpleIntegerProperty(1);

  public EditorViewModel(Session session) {
    this.session = session;
    this.model = session.model();
    model.documentProperty().subscribe(_ -> updateTitle());
    model.modifiedProperty().subscribe(_ -> updateTitle());
    model.checkedProperty().subscribe(this::checked);
    model.frameProperty().subscribe(_ -> updateLines());
    model.staleProperty().subscribe(_ -> updateLines());
    model.selectedGoroutineProperty().subscribe(_ -> updateLines());
    caretLine.subscribe(_ -> updateFooter());
    caretColumn.subscribe(_ -> updateFooter());
  }

  public SessionViewModel session() {
    return model;
  }

  /// Errors of the text as it was checked last.
  ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Goroutines alive at each line of the file (lines from 1); empty while the text is not what
  /// runs.
  public ReadOnlyObjectProperty<Map<Integer, List<Goroutine>>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// The selected goroutine's line, 0 for none.
  public ReadOnlyIntegerProperty selectedLineProperty() {
    return selectedLine.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// `✓ no errors`, or how many.
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty footerProperty() {
    return footer.getReadOnlyProperty();
  }

  void caretAt(int line, int column) {
    caretLine.set(line);
    caretColumn.set(column);
  }

  void edited(String text) {
    session.edit(text);
  }

  void runAgain() {
    session.runAgain();
  }

  void choose(int goroutine) {
    session.selectGoroutine(goroutine);
  }

  /// The line of a `file:line` when it is in this file, else 0.
  int lineOf(String position) {
    Document document = model.documentProperty().get();
    int colon = position.lastIndexOf(':');
    if (document == null || colon < 0 || !isHere(position.substring(0, colon), document)) {
      return 0;
    }
    try {
      return Integer.parseInt(position.substring(colon + 1));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /// The messages of the errors at a char, one a line; empty for none.
  String messageAt(int offset) {
    List<String> messages = new ArrayList<>();
    for (Problem problem : problems.get()) {
      if (problem.start() <= offset && offset < problem.end()) {
        messages.add(problem.message());
      }
    }
    return String.join("\n", messages);
  }

  private void updateTitle() {
    Document document = model.documentProperty().get();
    String dot = model.modifiedProperty().get() ? " •" : "";
    title.set(document == null ? "" : document.name() + dot);
  }

  private void checked(@Nullable Checked checked) {
    if (checked == null) {
      problems.set(List.of());
      verdict.set("");
      return;
    }
    String text = checked.source().text();
    Offsets offsets = new Offsets(text);
    List<Problem> found = new ArrayList<>();
    for (Diagnostic diagnostic : checked.diagnostics()) {
      found.add(problem(text, offsets, diagnostic));
    }
    problems.set(List.copyOf(found));
    int count = found.size();
    verdict.set(count == 0 ? "✓ no errors" : count == 1 ? "1 error" : count + " errors");
    updateFooter();
  }

  /// An empty span, or one at a line's end, is widened so that its underline can be seen.
  private static Problem problem(String text, Offsets offsets, Diagnostic diagnostic) {
    int start = offsets.charOf(diagnostic.span().start());
    int end = offsets.charOf(diagnostic.span().end());
    int lineEnd = text.indexOf('\n', start);
    if (lineEnd >= 0 && end > lineEnd) {
      end = lineEnd;
    }
    if (end <= start) {
      end = start;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      if (end == start && end < text.length() && text.charAt(end) != '\n') {
        end++;
      }
    }
    if (end == start && start > 0) {
      start--;
    }
    return new Problem(start, end, diagnostic.span().line(), diagnostic.text());
  }

  private void updateLines() {
    Frame frame = model.frameProperty().get();
    Document document = model.documentProperty().get();
    Map<Integer, List<Goroutine>> found = new TreeMap<>();
    int line = 0;
    if (frame != null && document != null && !model.staleProperty().get()) {
      Snapshot snapshot = frame.snapshot();
      for (Goroutine goroutine : snapshot.goroutines()) {
        if (goroutine.status() != GoStatus.DEAD && isHere(goroutine.file(), document)) {
          found.computeIfAbsent(goroutine.line(), _ -> new ArrayList<>()).add(goroutine);
          if (goroutine.id() == model.selectedGoroutineProperty().get()) {
            line = goroutine.line();
          }
        }
      }
    }
    if (!found.equals(lines.get())) {
      lines.set(found);
    }
    selectedLine.set(line);
    updateFooter();
  }

  private static boolean isHere(String file, Document document) {
    return SourceFile.of(file, "").baseName().equals(document.name());
  }

  private void updateFooter() {
    Checked checked = model.checkedProperty().get();
    List<Goroutine> here = lines.get().getOrDefault(caretLine.get(), List.of());
    StringBuilder text = new StringBuilder();
    text.append("Ln ").append(caretLine.get()).append(", Col ").append(caretColumn.get());
    if (checked != null) {
      text.append("  ·  Go 1.").append(checked.language().minor());
    }
    if (!here.isEmpty()) {
      text.append("  ·  ").append(here.size());
      text.append(here.size() == 1 ? " goroutine" : " goroutines").append(" on this line");
    }
    footer.set(text.toString());
  }
}
