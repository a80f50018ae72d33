// Names of subtests, what they return, and how their failures are shown.
package subtests

import (
	"fmt"
	"testing"
)

func TestNames(t *testing.T) {
	names := []string{"one", "two words", "one", "", "tab\there", "é", "a/b", "\x01", "one#01", "one", "#00", ""}
	for _, name := range names {
		ok := t.Run(name, func(t *testing.T) { fmt.Printf("%q\n", t.Name()) })
		fmt.Println(ok)
	}
}

func TestDeep(t *testing.T) {
	ok := t.Run("outer", func(t *testing.T) {
		t.Log("before")
		t.Run("middle", func(t *testing.T) {
			t.Log("in the middle")
			t.Run("inner", func(t *testing.T) { t.Fatal("deep\nfailure") })
			t.Log("after it")
		})
		t.Run("good", func(t *testing.T) { t.Log("all is well") })
		t.Run("skipped", func(t *testing.T) { t.Skip("skipped") })
		t.Error("outer too")
	})
	fmt.Println(ok)
	t.Log("log of the parent")
}

func TestCleanupOrder(t *testing.T) {
	t.Cleanup(func() { fmt.Println("outer cleanup") })
	t.Run("sub", func(t *testing.T) {
		t.Cleanup(func() { fmt.Println("sub cleanup") })
		t.Cleanup(func() {
			t.Cleanup(func() { fmt.Println("cleanup made by a cleanup") })
			fmt.Println("sub cleanup first")
		})
		fmt.Println("sub body")
	})
	fmt.Println("outer body")
	t.Fail()
}
