// A run-time error in a test.
package panics

import "testing"

func TestIndex(t *testing.T) {
	var s []int
	_ = s[len(s)+2]
}
