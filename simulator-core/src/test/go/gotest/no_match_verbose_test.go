// flags: -v -run Nothing
package nomatch

import "testing"

func TestA(t *testing.T) {}
