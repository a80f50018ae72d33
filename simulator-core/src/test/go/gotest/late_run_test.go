// Run after the test has completed.
package late

import (
	"testing"
	"time"
)

func TestEarly(t *testing.T) {
	go func() {
		time.Sleep(20 * time.Millisecond)
		t.Run("x", func(t *testing.T) {})
	}()
}

func TestLong(t *testing.T) {
	time.Sleep(200 * time.Millisecond)
	t.Fail()
}
