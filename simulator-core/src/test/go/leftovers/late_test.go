// go test would not see this panic: the process is over before it comes.
package leftovers

import (
	"testing"
	"time"
)

func TestEarly(t *testing.T) {
	go func() {
		time.Sleep(time.Second)
		t.Log("late")
		panic("oh")
	}()
}
