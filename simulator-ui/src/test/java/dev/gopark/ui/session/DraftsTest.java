package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unsaved changes after a crash: what a window has written is copied to where another one looks
/// for it.
final class DraftsTest {
  private final SessionHarness harness = new SessionHarness();
  private @TempDir Path folder;

  @AfterEach
  void close() {
    harness.close();
  }

  private static List<Path> drafts(Path base) {
    try (Stream<Path> files = Files.walk(base)) {
      return files.filter(file -> file.toString().endsWith(".draft")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private void keepDrafts(SessionHarness in, Path base) {
    in.on(() -> in.session.programs().keepDrafts(base));
  }

  /// Opens a program, changes it, and waits until that is safe.
  private Path changed(Path base) throws IOException {
    Files.createDirectories(base);
    keepDrafts(harness, base);
    harness.open("fine");
    harness.on(() -> harness.session.edit("fine and mine"));
    harness.waitFor(() -> !drafts(base).isEmpty());
    return drafts(base).getFirst();
  }

  /// The folder as a crash leaves it.
  private Path crashed(Path draft) throws IOException {
    Path left = folder.resolve("later/window-1");
    Files.createDirectories(left);
    Files.copy(draft, left.resolve("1.draft"));
    return left.getParent();
  }

  @Test
  void whatWasNotSavedIsOfferedAndRestored() throws IOException {
    Path base = crashed(changed(folder.resolve("now")));
    try (SessionHarness later = new SessionHarness()) {
      keepDrafts(later, base);
      later.waitFor(() -> later.model.recoveryProperty().get() != null);
      assertThat(later.model.recoveryProperty().get().programs()).containsExactly("main.go");
      later.on(later.session.programs()::restoreDrafts);
      later.waitFor(() -> later.model.textProperty().get().equals("fine and mine"));
      assertThat(later.model.modifiedProperty().get()).isTrue();
      assertThat(later.model.recoveryProperty().get()).isNull();
      later.waitFor(() -> !Files.exists(base.resolve("window-1")));
      assertThat(drafts(base)).as("it is still safe").hasSize(1);
    }
    assertThat(drafts(base)).as("closed as it should be").isEmpty();
  }

  /// What is written while restored programs are not open yet must not take their place.
  @Test
  void draftsStayUntilAllThatWasRestoredIsSafeAgain() throws Exception {
    Path base = crashed(changed(folder.resolve("now")));
    Files.writeString(
        base.resolve("window-1/2.draft"),
        new Draft("other.go", null, null, Map.of("other.go", "precious")).written());
    CountDownLatch mayCheck = new CountDownLatch(1);
    try (SessionHarness later = new SessionHarness(waitingFor(mayCheck))) {
      keepDrafts(later, base);
      later.waitFor(() -> later.model.recoveryProperty().get() != null);
      later.on(() -> later.session.openScenario("x", SourceFile.of("third.go", "SLOW")));
      later.on(later.session.programs()::restoreDrafts);
      for (String text : List.of("SLOW once", "SLOW twice")) {
        later.on(() -> later.session.edit(text));
        later.waitFor(() -> drafts(base).stream().anyMatch(each -> text(each).contains(text)));
      }
      assertThat(drafts(base.resolve("window-1"))).hasSize(2);
      mayCheck.countDown();
      later.waitFor(() -> !Files.exists(base.resolve("window-1")));
      assertThat(drafts(base)).hasSize(3).anyMatch(each -> text(each).contains("precious"));
    }
  }

  /// One that checks a slow program only when it may.
  private static Simulator waitingFor(CountDownLatch mayCheck) {
    Simulator simulator = new FakeSimulator();
    return new Simulator() {
      @Override
      public Checked check(Target target) {
        Checked checked = simulator.check(target);
        if (checked.files().getFirst().source().text().contains("SLOW")) {
          try {
            mayCheck.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
        return checked;
      }

      @Override
      public Recording record(Checked program, Config config, String input) {
        return simulator.record(program, config, input);
      }
    };
  }

  @Test
  void aFileOnTheDiskIsRestoredAsAChangeOfIt() throws IOException {
    Path file = folder.resolve("mine.go");
    Files.writeString(file, "fine");
    Path base = folder.resolve("now");
    keepDrafts(harness, base);
    harness.on(() -> harness.session.open(file));
    harness.waitFor(harness.model::hasRun);
    harness.on(() -> harness.session.edit("changed"));
    harness.waitFor(() -> Files.isDirectory(base) && !drafts(base).isEmpty());
    assertThat(file).hasContent("fine");
    Path left = crashed(drafts(base).getFirst());
    try (SessionHarness later = new SessionHarness()) {
      keepDrafts(later, left);
      later.waitFor(() -> later.model.recoveryProperty().get() != null);
      later.on(later.session.programs()::restoreDrafts);
      later.waitFor(() -> later.model.textProperty().get().equals("changed"));
      assertThat(later.model.documentProperty().get().path()).isEqualTo(file);
      later.on(later.session::save);
      later.waitFor(() -> !later.model.modifiedProperty().get());
    }
    assertThat(file).hasContent("changed");
  }

  @Test
  void whatIsNotWantedIsForgotten() throws IOException {
    Path base = crashed(changed(folder.resolve("now")));
    try (SessionHarness later = new SessionHarness()) {
      keepDrafts(later, base);
      later.waitFor(() -> later.model.recoveryProperty().get() != null);
      later.on(later.session.programs()::discardDrafts);
      later.waitFor(() -> drafts(base).isEmpty());
      assertThat(later.model.tabs()).isEmpty();
    }
  }

  @Test
  void aBrokenDraftIsNamedAndTheOthersAreRestored() throws IOException {
    Path base = crashed(changed(folder.resolve("now")));
    Files.write(base.resolve("window-1/2.draft"), new byte[] {(byte) 0xff, 0, 7});
    try (SessionHarness later = new SessionHarness()) {
      keepDrafts(later, base);
      later.waitFor(() -> later.model.recoveryProperty().get() != null);
      Recovery recovery = later.model.recoveryProperty().get();
      assertThat(recovery.programs()).containsExactly("main.go");
      assertThat(recovery.sentence()).contains("2.draft");
      later.on(later.session.programs()::restoreDrafts);
      later.waitFor(() -> later.model.textProperty().get().equals("fine and mine"));
    }
    assertThat(base.resolve("window-1/2.draft.broken")).as("for a person to look at").exists();
    try (SessionHarness third = new SessionHarness()) {
      keepDrafts(third, base);
      third.open("fine");
      third.on(() -> third.session.edit("more"));
      third.waitFor(() -> !drafts(base).isEmpty());
      assertThat(third.model.recoveryProperty().get()).isNull();
    }
  }

  @Test
  void theDraftsOfAWindowThatIsOpenAreLeftAlone() throws IOException {
    Path base = folder.resolve("now");
    Path draft = changed(base);
    try (SessionHarness second = new SessionHarness()) {
      keepDrafts(second, base);
      second.open("fine");
      second.on(() -> second.session.edit("another"));
      second.waitFor(() -> drafts(base).size() == 2);
      assertThat(second.model.recoveryProperty().get()).isNull();
    }
    assertThat(draft).exists();
  }

  @Test
  void eachChangeIsWrittenAndWhatIsSavedOrClosedIsNoLongerKept() throws IOException {
    Path base = folder.resolve("now");
    Path draft = changed(base);
    harness.on(() -> harness.session.edit("fine and newer"));
    harness.waitFor(() -> text(draft).contains("fine and newer"));
    harness.on(() -> harness.session.edit("fine"));
    harness.waitFor(() -> drafts(base).isEmpty());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
    Path base = Files.writeString(folder.resolve("file"), "no folder");
    keepDrafts(harness, base);
    harness.open("fine");
    harness.on(() -> harness.session.edit("precious"));
    harness.waitFor(() -> harness.model.noticeProperty().get().contains("save them soon"));
    assertThat(harness.model.textProperty().get()).isEqualTo("precious");
  }

  @Test
  void aFileChangedByAnotherProgramIsNoticed() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.go"), "fine");
    harness.on(() -> harness.session.open(file));
    harness.waitFor(harness.model::hasRun);
    Programs programs = harness.session.programs();
    harness.on(programs::lookAtFiles);
    Files.writeString(file, "from outside");
    harness.on(programs::lookAtFiles);
    harness.waitFor(() -> harness.model.outsideProperty().get() != null);
    assertThat(harness.model.outsideProperty().get().sentence())
        .isEqualTo("mine.go was changed by another program.");
    harness.on(programs::takeOutside);
    assertThat(harness.model.textProperty().get()).isEqualTo("from outside");
    assertThat(harness.model.modifiedProperty().get()).isFalse();
    assertThat(harness.model.outsideProperty().get()).isNull();
    Files.delete(file);
    harness.on(programs::lookAtFiles);
    harness.waitFor(() -> harness.model.outsideProperty().get() != null);
    assertThat(harness.model.outsideProperty().get().gone()).isTrue();
    harness.on(programs::keepOwn);
    assertThat(harness.model.modifiedProperty().get()).isTrue();
    harness.on(harness.session::save);
    harness.waitFor(() -> !harness.model.modifiedProperty().get());
    assertThat(file).hasContent("from outside");
  }

  @Test
  void savingIsNoChangeFromOutside() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.go"), "fine");
    harness.on(() -> harness.session.open(file));
    harness.waitFor(harness.model::hasRun);
    harness.on(() -> harness.session.edit("mine"));
    harness.on(harness.session::save);
    harness.waitFor(() -> !harness.model.modifiedProperty().get());
    Files.writeString(folder.resolve("other.go"), "fine");
    harness.on(harness.session.programs()::lookAtFiles);
    harness.on(() -> harness.session.openScenario("", SourceFile.of("other.go", "fine")));
    harness.waitFor(() -> harness.model.hasRun());
    assertThat(harness.model.outsideProperty().get()).isNull();
  }
}
