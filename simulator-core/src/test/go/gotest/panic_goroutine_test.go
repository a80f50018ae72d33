// A panic in a goroutine of a test is nobody's: no report comes before it.
package panics

import "testing"

func TestGoroutine(t *testing.T) {
	t.Log("is lost")
	go func() { panic("elsewhere") }()
	select {}
}
