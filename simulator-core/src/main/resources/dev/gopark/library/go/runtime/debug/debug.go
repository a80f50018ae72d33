// Package debug shows the stack of the running goroutine. The simulated memory needs no collector: what is set for it is
// kept, and changes nothing.
package debug

import "os"

var percent = 100

// SetGCPercent returns what was set before.
func SetGCPercent(p int) int {
	old := percent
	percent = p
	return old
}

// SetMaxStack sets how large the stack of a goroutine may become, though never more than the run allows. It returns what
// was set before.
func SetMaxStack(bytes int) int

// SetMaxThreads sets how many threads there may be, 10000 at first; with more the program ends. It returns what was set
// before.
func SetMaxThreads(threads int) int

// FreeOSMemory does nothing.
func FreeOSMemory() {}

// Stack returns the trace of the goroutine that calls it.
func Stack() []byte { return []byte(stack()) }

// PrintStack writes the trace of the goroutine that calls it to standard error.
func PrintStack() { os.Stderr.WriteString(stack()) }

func stack() string
