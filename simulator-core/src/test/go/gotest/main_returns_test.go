// flags: -v
package withmain

import (
	"fmt"
	"testing"
)

func TestMain(m *testing.M) {
	defer fmt.Println("deferred")
	m.Run()
}

func TestGood(t *testing.T) {}
