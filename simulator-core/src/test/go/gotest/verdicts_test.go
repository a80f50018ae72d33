// The verdicts of a test and the messages with their places.
package verdicts

import (
	"fmt"
	"testing"
)

func check(t testing.TB, got, want int) {
	t.Helper()
	deeper(t, got, want)
}

func deeper(t testing.TB, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}

func TestGood(t *testing.T) {
	t.Log("is not shown")
	check(t, 1, 1)
	fmt.Println(t.Name(), t.Failed())
}

func TestBad(t *testing.T) {
	check(t, 1, 2)
	t.Log("several", 1, 2, "lines\nhere\n")
	t.Error("and", "an error")
	defer fmt.Println("deferred calls run")
	t.Fatalf("fatal %q", "x")
	fmt.Println("never")
}

func TestFailNow(t *testing.T) {
	defer func() { fmt.Println("recovered:", recover(), t.Failed()) }()
	t.FailNow()
}

func TestSkipped(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup 1", t.Skipped()) })
	t.Cleanup(func() { fmt.Println("cleanup 2") })
	t.Skip("not today")
}

func TestSkipAfterFailure(t *testing.T) {
	t.Error("first")
	t.Skipf("then %d", 2)
}

func TestFailInCleanup(t *testing.T) {
	t.Cleanup(func() { t.Error("in the cleanup") })
}

func TestFatalInCleanup(t *testing.T) {
	t.Cleanup(func() { fmt.Println("the other cleanup") })
	t.Cleanup(func() { t.Fatal("in the cleanup") })
}

func TestHelperClosure(t *testing.T) {
	help := func() {
		t.Helper()
		t.Log("from a closure")
	}
	help()
	t.Fail()
}

func Testlowercase(t *testing.T) { t.Error("is no test") }

func Test(t *testing.T) { t.Fail() }

func Test1(t *testing.T) { fmt.Print("no newline") }

func Helper(t *testing.T) { t.Error("is no test") }
