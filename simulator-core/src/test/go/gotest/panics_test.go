// A panic ends the whole run after the reports of the tests that it is in.
package panics

import (
	"fmt"
	"testing"
)

func TestBefore(t *testing.T) { t.Error("before") }

func TestPanics(t *testing.T) {
	t.Log("log of the one that panics")
	t.Cleanup(func() { fmt.Println("cleanup runs") })
	defer fmt.Println("deferred call runs")
	t.Run("sub", func(t *testing.T) {
		t.Log("log of the sub")
		panic(fmt.Sprint("boo", "m"))
	})
}

func TestAfter(t *testing.T) { fmt.Println("never") }
