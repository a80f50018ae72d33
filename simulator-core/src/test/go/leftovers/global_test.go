// What waits for a package-level channel might be woken by another test.
package leftovers

import "testing"

var shared = make(chan int)

func TestWaits(t *testing.T) {
	go func() { <-shared }()
}

func TestWakes(t *testing.T) {
	shared <- 1
}
