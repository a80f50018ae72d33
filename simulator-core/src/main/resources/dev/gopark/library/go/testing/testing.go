// Package testing runs tests and benchmarks that a program hands to it. How often something allocates is not counted: that
// would need the escape analysis of Go's compiler.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// A TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool

	private()
}

// Short tells that long tests are to be run, too.
func Short() bool { return false }

// Verbose tells that only failures are reported.
func Verbose() bool { return false }

// common is the state of a test or benchmark.
type common struct {
	mu       sync.Mutex
	parent   *common // nil for the one that all belong to
	name     string
	output   []byte // reports of those below it, and its log
	helpers  map[string]bool
	cleanups []func()
	failed   bool
	skipped  bool
	finished bool // its function has returned or has ended the goroutine on purpose
	done     bool // it has been reported
	parallel bool
	start    time.Time
	duration time.Duration
	barrier  chan bool // closed when those that wait for their turn in parallel may go on
	signal   chan bool // tells the parent that it is done, or waits for its turn
	subs     []*common // those that run in parallel
}

func (c *common) private() {}

func (c *common) Name() string { return c.name }

func (c *common) child(name string) common {
	if c.name != "" {
		name = c.name + "/" + name
	}
	return common{parent: c, name: name, barrier: make(chan bool), signal: make(chan bool, 1)}
}

// Fail marks the test, and those that it belongs to, as failed.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow ends the goroutine of the test.
func (c *common) FailNow() {
	c.Fail()
	c.exit()
}

func (c *common) exit() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.exit()
}

func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Helper marks the function that calls it: a message is placed where that is called.
func (c *common) Helper() {
	pc, _, _, _ := runtime.Caller(1)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[runtime.FuncForPC(pc).Name()] = true
}

// log notes a message with the place of the call of the method that calls it.
func (c *common) log(message string) {
	place := c.place()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Log in goroutine after " + c.name + " has completed: " + message)
	}
	c.output = append(c.output, decorated(place, message)...)
}

// place finds the frame that a message is about: the first one above log and the method that is no helper.
func (c *common) place() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	for skip := 3; ; skip++ {
		pc, file, line, ok := runtime.Caller(skip)
		if !ok {
			return "???:1"
		}
		if !c.helpers[runtime.FuncForPC(pc).Name()] {
			return fmt.Sprintf("%s:%d", base(file), line)
		}
	}
}

func base(file string) string {
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' {
			return file[i+1:]
		}
	}
	return file
}

// decorated indents a message.
func decorated(place, message string) string {
	message = strings.TrimSuffix(message, "\n")
	return "    " + place + ": " + strings.ReplaceAll(message, "\n", "\n        ") + "\n"
}

// Cleanup registers a function to be called when the test and those below it are over, the last one first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

func (c *common) runCleanups() {
	for {
		c.mu.Lock()
		n := len(c.cleanups)
		if n == 0 {
			c.mu.Unlock()
			return
		}
		f := c.cleanups[n-1]
		c.cleanups = c.cleanups[:n-1]
		c.mu.Unlock()
		f()
	}
}

// Setenv sets an environment variable until the end of the test.
func (c *common) Setenv(key, value string) {
	before, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// report adds the result of a failed test and its output to that of its parent.
func (c *common) report() {
	if c.Failed() {
		c.parent.write(fmt.Sprintf("--- FAIL: %s (%.2fs)\n%s", c.name, c.duration.Seconds(), c.output))
	}
	c.output = nil
}

// write adds text that comes from below, indented; at the top it goes to standard output.
func (c *common) write(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.parent == nil {
		os.Stdout.WriteString(text)
		return
	}
	lineBegins := true
	for i := 0; i < len(text); i++ {
		if lineBegins {
			c.output = append(c.output, "    "...)
		}
		c.output = append(c.output, text[i])
		lineBegins = text[i] == '\n'
	}
}
