package dev.gopark.ui.editor;

import dev.gopark.format.Gofmt;
import dev.gopark.query.Explanation;
import dev.gopark.query.Mend;
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
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the editor shows beside the text: the errors in it, and which goroutines are at which line.
public final class EditorViewModel {
  private static final Texts TEXTS = Texts.of("editor");

  private final Session session;
  private final SessionViewModel model;
  private final Assistant assistant;
  private final BreakpointMarks breakpoints;
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<Integer, List<Goroutine>>> lines =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Source>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper footer = new ReadOnlyStringWrapper("");
  private final SimpleIntegerProperty caretLine = new SimpleIntegerProperty(1);
  private final SimpleIntegerProperty caretColumn = new SimpleIntegerProperty(1);
  private String lastPlace = "";

  /// A file of the program as the menu shows it.
  record Source(String file, boolean modified) {
    /// `bank/account.go •`
    String label() {
      return modified ? file + " •" : file;
    }
  }

  public EditorViewModel(Session session) {
    this.session = session;
    this.model = session.model();
    this.breakpoints = new BreakpointMarks(session);
    this.assistant = new Assistant(model, Platform::runLater);
    model.documentProperty().subscribe(_ -> documentChanged());
    model.files().subscribe(this::updateSources);
    model.checkedProperty().subscribe(this::checked);
    model.frameProperty().subscribe(_ -> moved());
    model.staleProperty().subscribe(_ -> updateLines());
    model.selectedGoroutineProperty().subscribe(_ -> moved());
    model.stateProperty().subscribe(_ -> moved());
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

  /// Whether there are errors, so that the program cannot run.
  ObservableValue<Boolean> faultyProperty() {
    return model.checkedProperty().map(checked -> checked != null && !checked.runs()).orElse(false);
  }

  /// `✓ no errors`, or how many; and how many directives are passed over.
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// The first error in words; empty for none.
  public ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  /// The files to choose from; none when there is only one.
  ReadOnlyObjectProperty<List<Source>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  void showTab(int id) {
    session.programs().showTab(id);
  }

  void moveTab(int id, int index) {
    session.programs().moveTab(id, index);
  }

  void takeOutside() {
    session.programs().takeOutside();
  }

  void keepOwn() {
    session.programs().keepOwn();
  }

  void reopenTab() {
    session.programs().reopenTab();
  }

  /// All tabs but one.
  List<Integer> othersThan(int id) {
    return model.tabs().stream().map(TabEntry::id).filter(each -> each != id).toList();
  }

  /// Why the run is not one of the text that is looked at.
  String staleness() {
    Document document = model.documentProperty().get();
    String runs = model.runningProperty().get();
    boolean other = model.tabs().stream().noneMatch(this::isShownAndRuns);
    return other && document != null ? TEXTS.say("stale.other", runs) : TEXTS.say("stale");
  }

  private boolean isShownAndRuns(TabEntry entry) {
    return entry.runs() && entry.id() == model.shownTabProperty().get();
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

  /// Looks at another file of the program.
  void show(String file) {
    session.show(file);
  }

  /// Looks at the file of a `file:line`, if the program has it.
  void showFileOf(String position) {
    int colon = position.lastIndexOf(':');
    if (colon > 0) {
      session.programs().showRunning(position.substring(0, colon));
    }
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

  /// The messages of the errors at a char with what they mean, one a line; empty for none.
  String messageAt(int offset) {
    List<String> messages = new ArrayList<>();
    for (Problem problem : problems.get()) {
      if (problem.start() <= offset && offset < problem.end()) {
        messages.add(problem.message());
        String meaning = Explanation.of(problem.message());
        if (!meaning.isEmpty()) {
          messages.add(meaning);
        }
      }
    }
    return String.join("\n", messages);
  }

  private void checked(@Nullable Checked checked) {
    if (checked == null) {
      problems.set(List.of());
      verdict.set("");
      headline.set("");
      return;
    }
    Document document = model.documentProperty().get();
    String shown = document == null ? "" : document.file();
    String text = model.textProperty().get();
    Offsets offsets = new Offsets(text);
    List<Problem> found = new ArrayList<>();
    for (Diagnostic diagnostic : checked.problems()) {
      if (checked.pathOf(diagnostic.span().file()).equals(shown)) {
        found.add(problem(text, offsets, diagnostic));
      }
    }
    problems.set(List.copyOf(found));
    verdict.set(verdict(checked.diagnostics().size(), checked.warnings().size()));
    updateHeadline(checked);
    updateFooter();
  }

  private static String verdict(int errors, int warnings) {
    String found = errors == 0 ? TEXTS.say("errors.none") : TEXTS.say("errors", errors);
    return warnings == 0 ? found : TEXTS.say("verdict.passed", found, warnings);
  }

  /// The first problem of this file in words, or else the first of all.
  private void updateHeadline(Checked checked) {
    if (!problems.get().isEmpty()) {
      Problem first = problems.get().getFirst();
      headline.set(TEXTS.say("problem.here", first.line(), first.message()));
    } else if (!checked.problems().isEmpty()) {
      Diagnostic first = checked.problems().getFirst();
      boolean placeless = first.style() == Diagnostic.Style.PLACELESS;
      String file = first.span().file().name();
      headline.set(
          placeless
              ? first.text()
              : TEXTS.say("problem.elsewhere", file, first.span().line(), first.text()));
    } else {
      headline.set("");
    }
  }

  /// Looks at the file with the first problem, unless there is one in this file.
  public void showFirstProblem() {
    Checked checked = model.checkedProperty().get();
    if (checked != null && problems.get().isEmpty() && !checked.problems().isEmpty()) {
      session.show(checked.pathOf(checked.problems().getFirst().span().file()));
    }
  }

  private void documentChanged() {
    checked(model.checkedProperty().get());
    updateLines();
  }

  private void updateSources() {
    List<Source> all = new ArrayList<>();
    if (model.files().size() > 1) {
      model.files().forEach(entry -> all.add(new Source(entry.file(), entry.modified())));
    }
    if (!all.equals(sources.get())) {
      sources.set(List.copyOf(all));
    }
  }

  /// The run is at another place: the file of the goroutine that is followed comes into view.
  private void moved() {
    follow();
    updateLines();
  }

  private void follow() {
    Goroutine goroutine = model.running() || model.staleProperty().get() ? null : followed();
    String place = goroutine == null ? "" : goroutine.file() + ":" + goroutine.line();
    if (goroutine != null && !place.equals(lastPlace)) {
      session.show(goroutine.file());
    }
    lastPlace = place;
  }

  /// The selected goroutine, else the one that runs if there is only one.
  private @Nullable Goroutine followed() {
    Frame frame = model.frameProperty().get();
    if (frame == null) {
      return null;
    }
    int selected = model.selectedGoroutineProperty().get();
    List<Goroutine> candidates =
        frame.snapshot().goroutines().stream()
            .filter(g -> selected != 0 ? g.id() == selected : g.status() == GoStatus.RUNNING)
            .toList();
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }

  /// The line to bring into view in a file that has just come into view; 0 for none.
  int followedLine() {
    Goroutine goroutine = followed();
    Document document = model.documentProperty().get();
    boolean here = goroutine != null && document != null && isHere(goroutine.file(), document);
    return here && goroutine != null ? goroutine.line() : 0;
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
    return new Problem(
        start, end, diagnostic.span().line(), diagnostic.text(), repair(offsets, diagnostic));
  }

  private static @Nullable Repair repair(Offsets offsets, Diagnostic diagnostic) {
    Mend mend = Mend.of(diagnostic);
    return mend == null
        ? null
        : new Repair(
            mend.label(), offsets.charOf(mend.start()), offsets.charOf(mend.end()), mend.text());
  }

  /// The breakpoints of the file that is looked at.
  BreakpointMarks breakpoints() {
    return breakpoints;
  }

  /// Answers about the program.
  Assistant assistant() {
    return assistant;
  }

  /// The text in gofmt's layout, or null while it has syntax errors, which are shown anyway.
  @Nullable String formatted() {
    Document document = model.documentProperty().get();
    if (document == null || !document.file().endsWith(".go")) {
      return null;
    }
    return switch (Gofmt.format(SourceFile.of(document.file(), model.textProperty().get()))) {
      case Gofmt.Result.Formatted(String text) -> text;
      case Gofmt.Result.Refused _ -> null;
    };
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
    return file.equals(document.file());
  }

  private void updateFooter() {
    List<Goroutine> here = lines.get().getOrDefault(caretLine.get(), List.of());
    String line = String.valueOf(caretLine.get());
    String column = String.valueOf(caretColumn.get());
    footer.set(
        here.isEmpty()
            ? TEXTS.say("footer", line, column)
            : TEXTS.say("footer.goroutines", line, column, here.size()));
  }
}
