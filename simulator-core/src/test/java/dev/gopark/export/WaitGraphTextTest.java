package dev.gopark.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitGraphTextTest {
  private static final Finding CYCLE =
      new Finding(
          Kind.DEADLOCK,
          true,
          "2 goroutines \"wait\"",
          List.of(2, 3),
          List.of(),
          List.of(
              new Edge(2, 3, 1, "locks[0]", "waits", true),
              new Edge(3, 2, 2, "a|b", "waits", true),
              new Edge(4, 0, 3, "done", "receives", false)),
          null,
          List.of(),
          7,
          List.of(),
          List.of());

  @Test
  void graphvizReadsIt() {
    assertThat(WaitGraphText.dot(CYCLE))
        .isEqualTo(
            """
            digraph waits {
              label="2 goroutines \\"wait\\"";
              node [shape=box, style=rounded];
              G2;
              G3;
              G4;
              nobody;
              G2 -> G3 [label="locks[0]", color="#c1121f", penwidth=2];
              G3 -> G2 [label="a|b", color="#c1121f", penwidth=2];
              G4 -> nobody [label="done"];
            }
            """);
  }

  @Test
  void mermaidReadsIt() {
    assertThat(WaitGraphText.mermaid(CYCLE))
        .isEqualTo(
            """
            flowchart LR
              %% 2 goroutines "wait"
              G2([G2])
              G3([G3])
              G4([G4])
              nobody([nobody])
              G2 ==>|"locks[0]"| G3
              G3 ==>|"a#124;b"| G2
              G4 -->|"done"| nobody
            """);
  }
}
