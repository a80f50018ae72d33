package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// common is the state of a test or benchmark.
type common struct {
	mu       sync.Mutex
	parent   *common // nil for the one that all belong to
	level    int     // 0 for that one
	name     string
	chatty   *chatty
	output   []byte // reports of those below it, and its log
	partial  string // the beginning of a line of the log
	helpers  map[string]bool
	creator  []place // the calls that were under way where it was started
	cleanups []func()
	cleaning bool
	cancel   func() // cancels the context, nil without one
	ctx      any
	failed   bool
	skipped  bool
	finished bool // its function has returned or has ended the goroutine on purpose
	done     bool // it has been reported
	ran      bool // it is a test that has been run, or has one below it
	hasSub   bool
	parallel bool
	envSet   bool
	temp     tempDirs
	start    time.Time
	duration time.Duration
	barrier  chan bool // closed when those that wait for their turn in parallel may go on
	signal   chan bool // tells the parent that it is done, or waits for its turn
	subs     []*common // those that run in parallel
}

func (c *common) private() {}

func (c *common) Name() string { return c.name }

// child is the state of a test that is started by the method that calls the caller of child.
func (c *common) child(name string) common {
	return common{
		parent:  c,
		level:   c.level + 1,
		name:    name,
		chatty:  c.chatty,
		creator: places(4),
		barrier: make(chan bool),
		signal:  make(chan bool, 1),
	}
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
	c.record(decorated(c.place(), message))
}

// record adds text to the log. What comes when the test is over goes to one that it belongs to.
func (c *common) record(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.done {
		if c.chatty != nil {
			c.chatty.print(c.name, text)
		} else {
			c.output = append(c.output, text...)
		}
		return
	}
	for p := c.parent; p != nil; p = p.parent {
		p.mu.Lock()
		defer p.mu.Unlock()
		if !p.done {
			p.output = append(p.output, text...)
			return
		}
	}
	panic("Log in goroutine after " + c.name + " has completed: " + undecorated(text))
}

// A place is a call that is under way.
type place struct {
	function, file string
	line           int
}

func (p place) String() string {
	return fmt.Sprintf("%s:%d", p.file[strings.LastIndexByte(p.file, '/')+1:], p.line)
}

// places lists the calls that are under way from the caller's caller on for skip 2, the innermost first.
func places(skip int) []place {
	var all []place
	for ; ; skip++ {
		pc, file, line, ok := runtime.Caller(skip)
		if !ok {
			return all
		}
		all = append(all, place{runtime.FuncForPC(pc).Name(), file, line})
	}
}

// runner is the function that all tests are run by.
const runner = "testing.tRunner"

// place finds the call that a message is about: the first one above log and the method that is no helper. Where the test's
// own function is one, that is the call of Run, and so on.
func (c *common) place() place {
	calls := places(4)
	first := place{"", "???", 1}
	if len(calls) > 0 {
		first = calls[0]
	}
	last := first
	for i := 0; i < len(calls); i++ {
		call := calls[i]
		if call.function == runner {
			if c.level <= 1 {
				return last
			}
			calls, i = c.creator, -1
			c = c.parent
			continue
		}
		if !c.isHelper(call.function) {
			return call
		}
		last = call
	}
	return first
}

func (c *common) isHelper(function string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers[function]
}

// decorated indents a message behind its place.
func decorated(where place, message string) string {
	message = strings.TrimSuffix(message, "\n")
	return "    " + where.String() + ": " + strings.ReplaceAll(message, "\n", "\n        ") + "\n"
}

// undecorated takes the place off a message.
func undecorated(text string) string {
	if i := strings.Index(text, ": "); i >= 0 {
		text = text[i+2:]
	}
	return strings.ReplaceAll(text, "\n        ", "\n")
}

// Cleanup registers a function to be called when the test and those below it are over, the last one first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

// runCleanups calls the functions for cleaning up, the rest of them even when one panics or ends the goroutine.
func (c *common) runCleanups() {
	c.mu.Lock()
	c.cleaning = true
	if c.cancel != nil {
		c.cancel()
	}
	c.mu.Unlock()
	c.callCleanups()
}

func (c *common) callCleanups() {
	f := c.nextCleanup()
	if f == nil {
		return
	}
	defer c.callCleanups()
	f()
}

func (c *common) nextCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.cleanups)
	if n == 0 {
		return nil
	}
	f := c.cleanups[n-1]
	c.cleanups = c.cleanups[:n-1]
	return f
}

// cleanupPanic calls the functions for cleaning up and returns what one of them has panicked with, or nil.
func (c *common) cleanupPanic() (problem any) {
	defer func() { problem = recover() }()
	c.runCleanups()
	return nil
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

// elapsed is how long the test has run, for a report.
func (c *common) elapsed() string { return seconds(c.duration) }

// report tells the parent how the test has ended.
func (c *common) report() {
	if c.parent == nil {
		return
	}
	switch {
	case c.Failed():
		c.flush("FAIL")
	case c.chatty == nil:
	case c.Skipped():
		c.flush("SKIP")
	default:
		c.flush("PASS")
	}
}

// flush adds a line with the verdict, and the log and the reports below it, to the output of the parent.
func (c *common) flush(verdict string) {
	c.mu.Lock()
	if c.partial != "" {
		c.output = append(c.output, ("    " + c.partial + "\n")...)
		c.partial = ""
	}
	text := fmt.Sprintf("--- %s: %s (%s)\n%s", verdict, c.name, c.elapsed(), c.output)
	c.output = nil
	c.mu.Unlock()
	p := c.parent
	if p.parent != nil {
		p.add(text)
	} else if c.chatty != nil {
		c.chatty.update(c.name, text)
	} else {
		os.Stdout.WriteString(text)
	}
}

// add puts text that comes from below, indented, into the output.
func (c *common) add(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for text != "" {
		end := strings.IndexByte(text, '\n') + 1
		if end == 0 {
			end = len(text)
		}
		c.output = append(c.output, ("    " + text[:end])...)
		text = text[end:]
	}
}
