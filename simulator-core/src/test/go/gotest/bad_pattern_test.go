// flags: -run a(
package nomatch

import "testing"

func TestA(t *testing.T) {}
