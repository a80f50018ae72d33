package dev.gopark.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A copy is the same state, goes the same way and has nothing in common with the original.
class StateCopierTest {
  private static final int MAX_COPIES = 400;

  /// Everything a state can hold: maps under iteration, closures, deferred calls, panics, timers,
  /// slices of structs, views of arrays, elements without size, unsafe pointers.
  private static final String EVERYTHING =
      """
      package main

      import (
      	"errors"
      	"fmt"
      	"sync"
      	"time"
      	"unsafe"
      )

      type point struct{ x, y int }

      type node struct {
      	next  *node
      	value interface{}
      }

      func risky(n int) (err error) {
      	defer func() {
      		if r := recover(); r != nil {
      			err = fmt.Errorf("recovered %v", r)
      		}
      	}()
      	defer fmt.Sprint(n)
      	var a []int
      	return errors.New(fmt.Sprint(a[n]))
      }

      func main() {
      	m := map[string][]point{"a": {{1, 2}}, "b": {{3, 4}, {5, 6}}, "c": nil}
      	view := (*[1]point)(m["b"][1:])
      	empty := make([]struct{}, 7)
      	address := unsafe.Pointer(&view[0].y)
      	var list *node
      	for k, v := range m {
      		list = &node{list, map[interface{}]string{k: k, len(v): "n", complex(1, float64(len(v))): "c"}}
      	}
      	var mu sync.RWMutex
      	var wg sync.WaitGroup
      	total := 0
      	results := make(chan interface{}, 2)
      	for i := 0; i < 4; i++ {
      		i := i
      		wg.Add(1)
      		go func() {
      			defer wg.Done()
      			mu.Lock()
      			total += i
      			mu.Unlock()
      			time.Sleep(time.Duration(i) * time.Millisecond)
      			results <- point{i, i * i}
      			results <- risky(i)
      		}()
      	}
      	go func() { wg.Wait(); close(results) }()
      	timeout := time.After(time.Second)
      	for {
      		select {
      		case r, ok := <-results:
      			if !ok {
      				*(*int)(address) += len(empty)
      				fmt.Println(total, len(m), list.value != nil, m["b"], *view, empty[3])
      				return
      			}
      			_ = r
      		case <-timeout:
      			return
      		}
      	}
      }
      """;

  private static Machine machine(Loaded loaded) {
    assertThat(loaded.diagnostics()).isEmpty();
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        loaded.configure(Config.DEFAULT),
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(1),
        InputTape.empty(),
        _ -> {});
  }

  private static void check(Loaded loaded) {
    Machine straight = machine(loaded);
    long steps = straight.run(50_000);
    Machine machine = machine(loaded);
    long stride = Math.max(1, steps / MAX_COPIES);
    while (machine.outcome() == null && machine.steps() < steps) {
      Machine copy = machine.copy(_ -> {});
      long digest = machine.digest();
      assertThat(copy.digest()).as("copy at %d", machine.steps()).isEqualTo(digest);
      copy.run(stride);
      assertThat(machine.digest()).as("original at %d", machine.steps()).isEqualTo(digest);
      machine.run(stride);
      assertThat(copy.digest()).as("both at %d", machine.steps()).isEqualTo(machine.digest());
    }
    assertThat(machine.outcome()).isEqualTo(straight.outcome());
  }

  @Test
  void aCopyOfEverythingGoesTheSameWay() {
    check(ProgramLoader.load(SourceFile.of("main.go", EVERYTHING), null));
  }

  @TestFactory
  List<DynamicTest> aCopyOfAScenarioGoesTheSameWay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.all()) {
      tests.add(
          DynamicTest.dynamicTest(
              entry.path(), () -> check(ProgramLoader.load(Catalogue.source(entry.path()), null))));
    }
    return tests;
  }

  @Test
  void aLongListDoesNotExhaustJavasStack() {
    String source =
        """
        package main

        type node struct{ next *node }

        func main() {
        	var list *node
        	for i := 0; i < 100000; i++ {
        		list = &node{list}
        	}
        	println(list != nil)
        }
        """;
    Machine machine = machine(ProgramLoader.load(SourceFile.of("main.go", source), null));
    machine.run(Long.MAX_VALUE);
    Machine copy = machine.copy(_ -> {});
    assertThat(copy.digest()).isEqualTo(machine.digest());
    assertThat(LiveMemory.measure(copy.data())).isEqualTo(LiveMemory.measure(machine.data()));
  }

  @Test
  void differentStatesHaveDifferentFingerprints() {
    Machine machine = machine(ProgramLoader.load(SourceFile.of("main.go", EVERYTHING), null));
    List<Long> digests = new ArrayList<>();
    do {
      digests.add(machine.digest());
    } while (machine.run(1) == 1);
    assertThat(digests).doesNotHaveDuplicates();
  }
}
