// A function that looks like a test, but takes something else.
package wrong

import "testing"

func TestA(t *testing.T) {}

func TestB(t testing.T) {}
