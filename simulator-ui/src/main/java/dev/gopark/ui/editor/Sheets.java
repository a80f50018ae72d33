package dev.gopark.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;
import org.reactfx.value.Val;

/// One text area for all tabs: keeps of each tab, while another is looked at, what can be undone,
/// where the caret stands and what is in view. Undoing in the area is undoing in the tab.
final class Sheets implements UndoManager<List<PlainTextChange>> {
  private final CodeArea area;
  private final Map<Integer, Sheet> sheets = new HashMap<>();
  private Sheet current;

  // Whether the area's text becomes another tab's: no change that could be undone.
  private boolean turning;

  private final class Sheet {
    final UndoManager<List<PlainTextChange>> undo =
        UndoManagerFactory.unlimitedHistoryMultiChangeUM(
            area.multiPlainChanges().filter(_ -> this == current && !turning),
            PlainTextChange::invert,
            UndoUtils.applyMultiPlainTextChange(area),
            PlainTextChange::mergeWith,
            PlainTextChange::isIdentity,
            UndoUtils.DEFAULT_PREVENT_MERGE_DELAY);
    String text = "";
    int caret;
    int top;
  }

  Sheets(CodeArea area) {
    this.area = area;
    this.current = new Sheet();
    area.setUndoManager(this);
  }

  /// Whether the area's text is just being exchanged.
  boolean isTurning() {
    return turning;
  }

  /// Shows a tab's text, where it was left if the text is the same; false if it was not.
  boolean turnTo(int tab, String text) {
    leave();
    Sheet known = sheets.get(tab);
    boolean kept = known != null && (known.text.equals(text) || known == current);
    int caret = kept && known != null ? Math.min(known.caret, text.length()) : 0;
    turning = true;
    if (!text.equals(area.getText())) {
      area.replaceText(text);
    }
    turning = false;
    current = known != null && known.text.equals(text) ? known : new Sheet();
    Sheet old = sheets.put(tab, current);
    if (old != null && old != current) {
      old.undo.close();
    }
    if (known != null && kept) {
      current.top = known.top;
    }
    area.moveTo(caret);
    return kept;
  }

  private void leave() {
    current.text = area.getText();
    current.caret = area.getCaretPosition();
    current.top = firstVisible();
  }

  private int firstVisible() {
    return area.getVisibleParagraphs().size() == 0 ? 0 : area.firstVisibleParToAllParIndex();
  }

  /// The index of the line that was at the top when the tab was left.
  int top() {
    return current.top;
  }

  /// Forgets the tabs that are closed.
  void keepOnly(Set<Integer> tabs) {
    sheets.entrySet().removeIf(entry -> !tabs.contains(entry.getKey()));
  }

  @Override
  public boolean undo() {
    return current.undo.undo();
  }

  @Override
  public boolean redo() {
    return current.undo.redo();
  }

  @Override
  public Val<Boolean> undoAvailableProperty() {
    return current.undo.undoAvailableProperty();
  }

  @Override
  public boolean isUndoAvailable() {
    return current.undo.isUndoAvailable();
  }

  // UndoFX is not annotated: NullAway takes its type arguments now for nullable, now for not.
  @Override
  @SuppressWarnings("NullAway")
  public Val<List<PlainTextChange>> nextUndoProperty() {
    return current.undo.nextUndoProperty();
  }

  @Override
  @SuppressWarnings("NullAway")
  public Val<List<PlainTextChange>> nextRedoProperty() {
    return current.undo.nextRedoProperty();
  }

  @Override
  public Val<Boolean> redoAvailableProperty() {
    return current.undo.redoAvailableProperty();
  }

  @Override
  public boolean isRedoAvailable() {
    return current.undo.isRedoAvailable();
  }

  @Override
  public ObservableBooleanValue performingActionProperty() {
    return current.undo.performingActionProperty();
  }

  @Override
  public boolean isPerformingAction() {
    return current.undo.isPerformingAction();
  }

  @Override
  public void preventMerge() {
    current.undo.preventMerge();
  }

  @Override
  public void forgetHistory() {
    current.undo.forgetHistory();
  }

  @Override
  public UndoPosition getCurrentPosition() {
    return current.undo.getCurrentPosition();
  }

  @Override
  public ObservableBooleanValue atMarkedPositionProperty() {
    return current.undo.atMarkedPositionProperty();
  }

  @Override
  public boolean isAtMarkedPosition() {
    return current.undo.isAtMarkedPosition();
  }

  @Override
  public void close() {
    sheets.values().forEach(sheet -> sheet.undo.close());
  }
}
