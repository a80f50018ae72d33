// flags: -v -count 3
package count

import "testing"

var n int

func TestCount(t *testing.T) {
	n++
	if n == 2 {
		t.Error("second time")
	}
}
