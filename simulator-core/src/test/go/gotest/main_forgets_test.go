// flags: -v
package withmain

import (
	"fmt"
	"testing"
)

func TestMain(m *testing.M) { fmt.Println("runs no test") }

func TestGood(t *testing.T) {}
