// Goexit that no method of T has called.
package goexit

import (
	"runtime"
	"testing"
)

func TestGoexit(t *testing.T) {
	t.Log("log")
	runtime.Goexit()
}
