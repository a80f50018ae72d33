package dev.gopark.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Compiles a bit of everything and checks what holds for all code.
final class CodeVerifierTest {
  private static final String VALUES =
      """
      package main

      type shape interface{ area() float64 }
      type rect struct{ w, h float64 }
      type named struct {
      	rect
      	name string
      	tags [2]string
      	next *named
      }
      type counter int

      func (r rect) area() float64   { return r.w * r.h }
      func (r *rect) grow(f float64) { r.w *= f; r.h *= f }
      func (c *counter) inc()        { *c++ }

      var table = map[string][]int{"a": {1, 2}, "b": nil}
      var grid [3][4]int

      func pair() (int, error)        { return 1, nil }
      func sum(xs ...int) (total int) {
      	for _, x := range xs {
      		total += x
      	}
      	return
      }

      func main() {
      	n := named{rect: rect{1, 2}, name: "n"}
      	n.grow(2)
      	m := n
      	m.tags[0], n.tags[1] = "x", m.tags[0]
      	m.next = &n
      	var s shape = m
      	if r, ok := s.(rect); ok {
      		println(r.w)
      	}
      	var c counter
      	c.inc()
      	f, g := n.area, (*rect).grow
      	g(&n.rect, f())
      	x, err := pair()
      	println(x, err == nil, sum(table["a"]...), sum(1, 2, 3))
      	grid[1][2] += x << 3
      	copied := grid
      	println(copied == grid, len(copied), cap(table["b"]))
      	b := []byte("abc")
      	b = append(b, "def"...)
      	println(string(b[1:3]), string(rune(65)), uint8(x)+250, float32(x)/3)
      	delete(table, "a")
      	for i, r := range "héllo" {
      		println(i, r, min(i, 3))
      	}
      }
      """;

  private static final String CONTROL =
      """
      package main

      func results(n int) (a int, s string) {
      	defer func() {
      		if r := recover(); r != nil {
      			s = "recovered"
      		}
      	}()
      	switch {
      	case n == 0:
      		return
      	case n > 1 && n < 5, n == 9:
      		fallthrough
      	default:
      		a, s = n, "default"
      	}
      	return a, s
      }

      func kind(x any) string {
      	switch v := x.(type) {
      	case nil:
      		return "nil"
      	case int, string:
      		_ = v
      		return "basic"
      	case error:
      		return v.Error()
      	case [2]int:
      		v[0]++
      	}
      	panic("unknown")
      }

      func main() {
      	c, done := make(chan int), make(chan struct{})
      	go func() {
      		defer close(done)
      		for v := range c {
      			println(v)
      		}
      	}()
      	var got [2]int
      outer:
      	for i := 0; ; i++ {
      		select {
      		case c <- i:
      			continue outer
      		case got[i] = <-one():
      		case v, ok := <-c:
      			println(v, ok)
      		default:
      			break outer
      		}
      	}
      	for range 3 {
      		println(results(4))
      	}
      	defer print(kind(1))
      	defer delete(map[int]int{}, 1)
      	select {}
      }

      func one() chan int { return nil }
      """;

  @Test
  void codeForValuesHoldsTogether() {
    assertEquals(List.of(), CodeVerifier.verify(Compiled.program(VALUES)));
  }

  @Test
  void codeForControlFlowHoldsTogether() {
    assertEquals(List.of(), CodeVerifier.verify(Compiled.program(CONTROL)));
  }

  @Test
  void codeOfTheLibraryHoldsTogether() {
    String source =
        """
        package main

        import (
        	"bufio"
        	"context"
        	"fmt"
        	"os"
        	"sort"
        	"text/tabwriter"
        )

        func main() {
        	ctx, cancel := context.WithCancel(context.Background())
        	defer cancel()
        	lines := bufio.NewScanner(os.Stdin)
        	sort.Slice([]int{1}, func(i, j int) bool { return i < j })
        	fmt.Println(ctx, lines, tabwriter.NewWriter(os.Stdout, 1, 2, 3, ' ', 0))
        }
        """;
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    assertEquals(List.of(), loaded.diagnostics());
    assertEquals(List.of(), CodeVerifier.verify(Objects.requireNonNull(loaded.program())));
  }

  @Test
  void olderProgramsHoldTogetherToo() {
    String source = VALUES.replace("min(i, 3)", "i");
    Program program = Compiled.program(source, LanguageVersion.GO_1_19);
    assertEquals(List.of(), CodeVerifier.verify(program));
  }

  @Test
  void longSumsDoNotExhaustTheStack() {
    String sum = "x" + " + x".repeat(700);
    String source = "package main\nfunc main() { x := 1; println(" + sum + ") }\n";
    assertEquals(List.of(), CodeVerifier.verify(Compiled.program(source)));
  }
}
