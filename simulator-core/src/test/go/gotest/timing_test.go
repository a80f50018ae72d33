// flags: -v
package timing

import (
	"testing"
	"time"
)

func TestDeadline(t *testing.T) {
	d, ok := t.Deadline()
	left := time.Until(d)
	if !ok || left > 10*time.Minute || left < 9*time.Minute {
		t.Error(ok, left)
	}
	time.Sleep(30 * time.Millisecond)
}

func TestParent(t *testing.T) {
	t.Run("sub", func(t *testing.T) { time.Sleep(50 * time.Millisecond) })
	t.Run("parallel", func(t *testing.T) {
		t.Parallel()
		time.Sleep(70 * time.Millisecond)
	})
}
