package dev.gopark.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gopark.source.LanguageVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class CompilerTest {
  @Test
  void callsShareTheRegistersOfTheirResults() {
    assertEquals(
        """
        main.f words=4 refs=0
           0    3 * WORD_CONST 1 #2
           1    3   JUMP_IF_GE 0 1 3
           2    4 * RETURN_VALUES (w[0] r[])
           3    6 * INT_ADD_CONST 2 #-1
           4    6   CALL 2 main.f
           5    6   INT_ADD_CONST 3 #-2
           6    6   CALL 3 main.f
           7    6   INT_ADD 1 2 3
           8    6   RETURN_VALUES (w[1] r[])
        """,
        Compiled.listing(
            """
            func f(n int) int {
            	if n < 2 {
            		return n
            	}
            	return f(n-1) + f(n-2)
            }
            """));
  }

  @Test
  void swappedElementsAreAllReadBeforeTheFirstIsWritten() {
    assertEquals(
        """
        main.f words=4 refs=1
           0    3 * SLICE_LOAD_WORD 2 0 1
           1    3   SLICE_LOAD_WORD 3
           2    3   SLICE_STORE_WORD 2
           3    3   SLICE_STORE_WORD 3 0 1
           4    4   RETURN
        """,
        Compiled.listing(
            """
            func f(s []int, i, j int) {
            	s[i], s[j] = s[j], s[i]
            }
            """));
  }

  @Test
  void eachIterationHasItsOwnCellSinceGo122() {
    String source =
        """
        package main

        func f() {
        	for i := 0; i < 3; i++ {
        		go func() { println(i) }()
        	}
        }

        func main() { f() }
        """;
    assertEquals(2, cells(Compiled.program(source)));
    assertEquals(1, cells(Compiled.program(source, new LanguageVersion(21))));
  }

  private static long cells(Program program) {
    return Arrays.stream(Compiled.function(program, "main.f").code().instructions())
        .filter(instruction -> instruction.op() == Opcode.NEW_CELL)
        .count();
  }

  @Test
  void deferredCallsMayChangeResults() {
    assertEquals(
        """
        main.f words=4 refs=2 recover=9
           0    2   NEW_CELL 0 int  ; q
           1    3 * CLOSURE 1 main.f.func1(w[] r[0])
           2    3   DEFER 2 2 1 func()
           3    4 * INT_DIV 2 0 1
           4    4   FIELD_STORE_WORD 2
           5    4   NOP
           6    4   RUN_DEFERS
        """,
        firstLines(
            Compiled.listing(
                """
                func f(a, b int) (q int) {
                	defer func() { q = -1 }()
                	return a / b
                }
                """),
            8));
  }

  private static String firstLines(String text, int count) {
    return String.join("\n", List.of(text.split("\n")).subList(0, count)) + "\n";
  }

  @Test
  void functionsAreNamedAsInTraces() {
    Program program =
        Compiled.program(
            """
            package main

            type T struct{}

            var global = func() int { return 1 }

            func (t *T) m() { func() { func() {}() }() }

            func init() {}

            func main() { new(T).m(); defer println(global()) }
            """);
    List<String> names =
        program.functions().stream().filter(Function::isUser).map(Function::name).toList();
    assertEquals(
        List.of(
            "main.(*T).m",
            "main.init.0",
            "main.main",
            "main.(*T).m.func1",
            "main.(*T).m.func1.1",
            "main.main.deferwrap1",
            "main.init",
            "main.init.func1"),
        names);
    assertTrue(Compiled.function(program, "main.main.deferwrap1").isWrapper());
  }

  @Test
  void objectsAreNamedAfterTheirVariables() {
    Program program =
        Compiled.program(
            """
            package main

            type pool struct{ jobs chan int }

            var forks [5]chan int

            func main() {
            	results := make(chan int, 2)
            	p := &pool{jobs: make(chan int)}
            	forks[0] = make(chan int)
            	p.jobs, results = results, p.jobs
            }
            """);
    List<String> names =
        Arrays.stream(Compiled.function(program, "main.main").code().names())
            .filter(Objects::nonNull)
            .toList();
    assertEquals(List.of("results", "p", "jobs", "forks[0]"), names);
    assertEquals(List.of("main.forks"), program.globalNames());
  }

  @Test
  void methodSetsHoldPromotedMethods() {
    Program program =
        Compiled.program(
            """
            package main

            type inner struct{ n int }

            func (i inner) Get() int   { return i.n }
            func (i *inner) set(n int) { i.n = n }

            type outer struct{ inner }

            func main() {
            	var x interface{ Get() int } = &outer{}
            	println(x.Get())
            }
            """);
    var methods = program.methods();
    assertEquals(6, methods.values().stream().mapToInt(table -> table.size()).sum());
    assertTrue(
        methods.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().toString().endsWith("*outer")
                        && entry.getValue().containsKey("main.set")));
  }

  @Test
  void aSelectWithOneCaseIsThePlainOperation() {
    String listing =
        Compiled.listing(
            """
            func f(c chan int) {
            	select {
            	case x := <-c:
            		println(x)
            	}
            }
            """);
    assertTrue(listing.contains("CHAN_RECEIVE"));
    assertFalse(listing.contains("SELECT"));
  }
}
