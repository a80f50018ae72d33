// A test that waits for ever, with nobody else there.
package deadlock

import "testing"

func TestDeadlock(t *testing.T) {
	t.Log("is lost")
	c := make(chan int)
	<-c
}
