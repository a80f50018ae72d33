// Package testing without "go test": tests that a program hands to testing.Main itself.
package main

import (
	"fmt"
	"os"
	"testing"
)

func check(t testing.TB, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}

func TestGood(t *testing.T) {
	t.Log("is not shown")
	check(t, 1, 1)
	fmt.Println(t.Name(), t.Failed())
}

func TestBad(t *testing.T) {
	check(t, 1, 2)
	t.Log("several", 1, 2, "lines\nhere\n")
	t.Error("and", "an error")
	t.Fatalf("fatal %q", "x")
	fmt.Println("never")
}

func TestSubs(t *testing.T) {
	for _, name := range []string{"one", "two words", "one", ""} {
		ok := t.Run(name, func(t *testing.T) {
			fmt.Println(t.Name())
			if name := t.Name(); name == "TestSubs/one#01" {
				t.Run("deep", func(t *testing.T) { t.Fatal("deep\nfailure") })
				t.Log("after the deep one")
			}
		})
		fmt.Println(ok)
	}
	t.Log("log of the parent")
}

func TestSkipped(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup 1", t.Skipped()) })
	t.Cleanup(func() { fmt.Println("cleanup 2") })
	t.Skip("not today")
}

func TestParallel(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup after the parallel ones") })
	ok := t.Run("part", func(t *testing.T) {
		fmt.Println("part waits")
		t.Parallel()
		fmt.Println("part goes on")
		t.Error("fails")
	})
	t.Run("sequential", func(t *testing.T) { fmt.Println("sequential") })
	fmt.Println("function ends", ok)
}

func TestEnvironment(t *testing.T) {
	t.Run("set", func(t *testing.T) {
		t.Setenv("GOPARK_TEST", "1")
		fmt.Println(os.Getenv("GOPARK_TEST"))
	})
	_, ok := os.LookupEnv("GOPARK_TEST")
	fmt.Println(ok, testing.Short(), testing.Verbose())
}

func main() {
	defer fmt.Println("never")
	tests := []testing.InternalTest{
		{"TestGood", TestGood},
		{"TestBad", TestBad},
		{"TestSubs", TestSubs},
		{"TestSkipped", TestSkipped},
		{"TestEnvironment", TestEnvironment},
		{"TestParallel", TestParallel},
	}
	match := func(pattern, name string) (bool, error) { return true, nil }
	testing.Main(match, tests, nil, nil)
}
