// A log after the subtest has completed goes to its parent.
package late

import (
	"testing"
	"time"
)

func TestParent(t *testing.T) {
	t.Run("sub", func(t *testing.T) {
		go func() {
			time.Sleep(20 * time.Millisecond)
			t.Log("too late for the sub")
		}()
	})
	time.Sleep(200 * time.Millisecond)
	t.Error("parent fails")
}
