// A package whose tests all pass says so in one line; what they print is not shown.
package passing

import (
	"fmt"
	"os"
	"testing"
)

func TestOne(t *testing.T) {
	fmt.Println("not shown")
	fmt.Fprintln(os.Stderr, "nor this")
	t.Log("nor this")
}

func TestTwo(t *testing.T) { t.Skip() }
