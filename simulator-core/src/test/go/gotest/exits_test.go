// os.Exit in a test.
package exits

import (
	"fmt"
	"os"
	"testing"
)

func TestExit(t *testing.T) {
	fmt.Println("printed")
	os.Exit(3)
}
