// Subtests and parallel tests: what they leave counts for the test that they belong to.
package leftovers

import (
	"sync"
	"testing"
)

func TestGroup(t *testing.T) {
	for _, name := range []string{"a", "b"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var wg sync.WaitGroup
			wg.Add(1)
			go wg.Wait()
		})
	}
}

func TestParallel1(t *testing.T) {
	t.Parallel()
	c := make(chan int)
	go func() { c <- 1 }()
}

func TestParallel2(t *testing.T) {
	t.Parallel()
}
