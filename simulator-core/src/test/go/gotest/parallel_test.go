// Parallel subtests run when the function of the test that they belong to has returned.
package parallel

import (
	"fmt"
	"sync"
	"testing"
)

var mu sync.Mutex
var order []string

func note(s string) {
	mu.Lock()
	defer mu.Unlock()
	order = append(order, s)
}

func TestGroup(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup after", len(order)) })
	t.Run("group", func(t *testing.T) {
		for i := 0; i < 3; i++ {
			t.Run(fmt.Sprint(i), func(t *testing.T) {
				t.Parallel()
				note(t.Name())
			})
		}
		note("group ends")
	})
	fmt.Println(len(order), order[0])
	ok := t.Run("late", func(t *testing.T) {
		t.Parallel()
		t.Fatal("late failure")
	})
	fmt.Println("Run returned", ok)
}

func TestTop1(t *testing.T) {
	fmt.Println("top 1 before")
	t.Parallel()
	if len(order) != 6 {
		t.Errorf("sequential tests come first: %v", order)
	}
}

func TestSequential(t *testing.T) {
	note("sequential 1")
	note("sequential 2")
	fmt.Println("sequential", len(order))
}

func TestTwice(t *testing.T) {
	t.Parallel()
	defer func() { fmt.Println("recovered:", recover()) }()
	t.Parallel()
}
