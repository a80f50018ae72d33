// Log in a goroutine after its test has completed.
package late

import (
	"testing"
	"time"
)

func TestEarly(t *testing.T) {
	go func() {
		time.Sleep(20 * time.Millisecond)
		t.Log("too late")
	}()
}

func TestLong(t *testing.T) {
	time.Sleep(200 * time.Millisecond)
	t.Fail()
}
