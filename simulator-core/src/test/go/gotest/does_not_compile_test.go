// Compile errors of a test.
package broken

import "testing"

func TestA(t *testing.T) {
	x := 1
	y := "a" + 2
}
