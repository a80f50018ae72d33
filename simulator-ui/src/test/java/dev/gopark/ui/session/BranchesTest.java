package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.runtime.Outcome;
import dev.gopark.source.Pick;
import dev.gopark.source.PickAt;
import org.junit.jupiter.api.Test;

class BranchesTest {
  private static final PickAt FIRST = new Pick.Run(0, 2).at(10);
  private static final PickAt SECOND = new Pick.Freeze(3).at(20);

  private final Branches branches = new Branches();

  @Test
  void aForkKeepsWhatWasDecidedBefore() {
    assertThat(branches.shown().picks()).isEmpty();
    branches.fork(FIRST);
    Branch second = branches.fork(SECOND);
    assertThat(second.picks()).containsExactly(FIRST, SECOND);
    assertThat(second.parent()).isEqualTo(1);
    assertThat(branches.all()).hasSize(3);
  }

  @Test
  void aForkForgetsWhatWasDecidedLater() {
    branches.fork(FIRST);
    branches.fork(SECOND);
    PickAt between = new Pick.First(1).at(15);
    assertThat(branches.fork(between).picks()).containsExactly(FIRST, between);
  }

  @Test
  void decidingTheSameAgainShowsTheSameBranch() {
    branches.fork(FIRST);
    branches.see(30, new Outcome.Exited(0));
    branches.show(0);
    Branch again = branches.fork(FIRST);
    assertThat(again.id()).isEqualTo(1);
    assertThat(again.ending()).isEqualTo(new Outcome.Exited(0));
    branches.see(12, null);
    assertThat(branches.shown().left()).isEqualTo(12);
    assertThat(branches.shown().ending()).isEqualTo(new Outcome.Exited(0));
  }
}
