// Package testing runs tests and benchmarks: those that gopark test finds, and those that a program hands to it. How often
// something allocates is not counted: that would need the escape analysis of Go's compiler. There is no fuzzing.
package testing

import (
	"flag"
	"fmt"
	"os"
	"runtime"
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
	TempDir() string

	newer
	private()
}

// The flags of a test program, nil before Init.
var options *flags

type flags struct {
	verbose, short, failFast, panicOnExit0 bool
	pattern, skip, list, benchmarks        string
	count, parallel                        int
	timeout                                time.Duration
}

// Init defines the flags of package testing. It has no effect when called again.
func Init() {
	if options != nil {
		return
	}
	options = &flags{}
	flag.BoolVar(&options.verbose, "test.v", false, "verbose: print additional output")
	flag.BoolVar(&options.short, "test.short", false, "run smaller test suite to save time")
	flag.BoolVar(&options.failFast, "test.failfast", false, "do not start new tests after the first test failure")
	flag.BoolVar(&options.panicOnExit0, "test.paniconexit0", false, "panic on call to os.Exit(0)")
	flag.StringVar(&options.pattern, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(&options.skip, "test.skip", "", "do not list or run tests matching `regexp`")
	flag.StringVar(&options.list, "test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	flag.StringVar(&options.benchmarks, "test.bench", "", "run only benchmarks matching `regexp`")
	flag.IntVar(&options.count, "test.count", 1, "run tests and benchmarks `n` times")
	flag.IntVar(&options.parallel, "test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	flag.DurationVar(&options.timeout, "test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
}

// Short tells whether long tests are to be left out.
func Short() bool {
	check("Short")
	return options.short
}

// Verbose tells whether all tests are reported, not only those that fail.
func Verbose() bool {
	check("Verbose")
	return options.verbose
}

func check(name string) {
	if options == nil {
		panic("testing: " + name + " called before Init")
	}
	if !flag.Parsed() {
		panic("testing: " + name + " called before Parse")
	}
}

// CoverMode tells that no coverage is measured.
func CoverMode() string { return "" }

// seconds writes a duration as reports do.
func seconds(d time.Duration) string { return fmt.Sprintf("%.2fs", d.Seconds()) }

// A chatty prints what happens at once, and says of which test it is when that changes. Nil if only failures are reported.
type chatty struct {
	last string // the test that has been spoken of last
}

// update prints a line that names its test itself.
func (c *chatty) update(test, line string) {
	if c != nil {
		c.last = test
		os.Stdout.WriteString(line)
	}
}

// print prints a message of a test.
func (c *chatty) print(test, message string) {
	if c.last != "" && c.last != test {
		message = nameLine + test + "\n" + message
	}
	c.last = test
	os.Stdout.WriteString(message)
}
