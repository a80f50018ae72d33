// Those that go on and on, and one that sleeps long.
package leftovers

import (
	"testing"
	"time"
)

func TestTicker(t *testing.T) {
	ticker := time.NewTicker(time.Second)
	go func() {
		for range ticker.C {
		}
	}()
}

func TestSpins(t *testing.T) {
	stop := false
	go func() {
		for !stop {
		}
	}()
}

func TestSleeps(t *testing.T) {
	go func() { time.Sleep(time.Minute) }()
}
