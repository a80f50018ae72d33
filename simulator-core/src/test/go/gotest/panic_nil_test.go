// panic(nil), in the old way.
package goexit

import "testing"

func TestNil(t *testing.T) { panic(nil) }
