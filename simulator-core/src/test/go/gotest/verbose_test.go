// flags: -v
package verbose

import (
	"fmt"
	"testing"
)

func TestOne(t *testing.T) {
	fmt.Println("printed")
	t.Log("logged")
	t.Run("sub", func(t *testing.T) {
		t.Log("in sub")
		t.Run("deep", func(t *testing.T) { t.Skip("why not") })
	})
	t.Log("after")
}

func TestTwo(t *testing.T) {
	t.Run("a", func(t *testing.T) {
		t.Parallel()
		t.Error("fails")
	})
	t.Run("b", func(t *testing.T) { t.Log("sequential") })
	t.Log("end of the function")
}

func TestThree(t *testing.T) {
	t.Skip("three")
}

func TestFour(t *testing.T) {
	if !testing.Verbose() || testing.Short() {
		t.Fatal("flags")
	}
}
