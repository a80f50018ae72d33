// TestMain decides what happens before and after.
package withmain

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	code := m.Run()
	fmt.Println("after", code)
	os.Exit(code + 2)
}

func TestBad(t *testing.T) { t.Error("bad") }
