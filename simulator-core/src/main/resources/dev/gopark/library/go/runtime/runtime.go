// Package runtime holds the types of run-time errors, which the machine makes, and a few questions to the scheduler.
package runtime

const (
	Compiler = "gc"
	GOOS     = "linux"
	GOARCH   = "amd64"
)

// An Error is what the machine panics with.
type Error interface {
	error
	RuntimeError()
}

type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// A simpleError is an error that a function of the library written in Java returns.
type simpleError string

func (e simpleError) Error() string { return string(e) }

// A TypeAssertionError tells of a failed type assertion.
type TypeAssertionError struct {
	text string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string { return "interface conversion: " + e.text }

// A PanicNilError is what panic(nil) panics with, since Go 1.21.
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) RuntimeError() {}

func (*PanicNilError) Error() string { return "panic called with nil argument (use GODEBUG=panicnil=1 to disable)" }

// panicrangestate tells how the body of a loop over a function was misused.
func panicrangestate(state int) {
	switch state {
	case 0:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2:
		panic(errorString("range function continued iteration after loop body panic"))
	case 3:
		panic(errorString("range function continued iteration after whole loop exit"))
	case 4:
		panic(errorString("range function recovered a loop body panic and did not resume panicking"))
	}
}

func Gosched()

// Goexit runs the deferred calls of the goroutine and ends it.
func Goexit()

func NumGoroutine() int
func GOMAXPROCS(n int) int
func NumCPU() int
func Version() string

// GC collects nothing, since the simulated memory needs no collector, but pools forget what they should, and others get to run.
func GC()

// KeepAlive does nothing.
func KeepAlive(x any) {}
