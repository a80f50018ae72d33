package testing

import (
	"flag"
	"fmt"
	"internal/testlog"
	"os"
	"time"
)

// An InternalTest is a test with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// testDeps is what the program lends to this package.
type testDeps interface {
	MatchString(pat, str string) (bool, error)
	Done(code int)
	After(test string, stopAlarm func())
}

// An M runs all tests of a program.
type M struct {
	deps       testDeps
	tests      []InternalTest
	benchmarks []InternalBenchmark
	examples   []InternalExample
	alarm      *time.Timer
}

// mainStarted tells that the program was made from tests.
var mainStarted bool

// MainStart is called by programs that gopark test makes.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) *M {
	Init()
	mainStarted = true
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, examples: examples}
}

// Run runs the tests and returns the exit code of the program.
func (m *M) Run() (code int) {
	defer func() { m.deps.Done(code) }()
	if !flag.Parsed() {
		flag.Parse()
	}
	if options.parallel < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		return 2
	}
	if options.list != "" {
		m.listAll()
		return 0
	}
	testlog.PanicOnExit0 = options.panicOnExit0
	defer func() { testlog.PanicOnExit0 = false }()
	return m.runAll()
}

func (m *M) runAll() int {
	deadline := m.startAlarm()
	ran, ok := runTests(m.deps, m.tests, deadline, m.stopAlarm)
	exampleRan, exampleOk := runExamples(m.deps, m.examples)
	m.stopAlarm()
	if !ran && !exampleRan && options.benchmarks == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !ok || !exampleOk || !runBenchmarks(m.deps, m.benchmarks) {
		fmt.Println("FAIL")
		return 1
	}
	fmt.Println("PASS")
	return 0
}

// listAll prints the names that match a pattern.
func (m *M) listAll() {
	matches := func(name string) bool {
		ok, err := m.deps.MatchString(options.list, name)
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", options.list, err)
			os.Exit(1)
		}
		return ok
	}
	for _, test := range m.tests {
		if matches(test.Name) {
			fmt.Println(test.Name)
		}
	}
	for _, benchmark := range m.benchmarks {
		if matches(benchmark.Name) {
			fmt.Println(benchmark.Name)
		}
	}
	for _, example := range m.examples {
		if matches(example.Name) {
			fmt.Println(example.Name)
		}
	}
}

// startAlarm lets the program panic when the tests take too long.
func (m *M) startAlarm() (deadline time.Time) {
	if options.timeout <= 0 {
		return time.Time{}
	}
	deadline = time.Now().Add(options.timeout)
	m.alarm = time.AfterFunc(options.timeout, func() {
		panic("test timed out after " + options.timeout.String() + runningTests())
	})
	return deadline
}

func (m *M) stopAlarm() {
	if m.alarm != nil {
		m.alarm.Stop()
	}
}

// runTests runs tests as often as is asked for; ran tells whether there were any.
func runTests(deps testDeps, tests []InternalTest, deadline time.Time, stopAlarm func()) (ran, ok bool) {
	ok = true
	failed := false
	for i := 0; i < options.count && !(failed && options.failFast); i++ {
		if i > 0 && !ran {
			break
		}
		all := &group{
			names:     newMatcher(deps.MatchString, options.pattern, "-test.run", options.skip),
			deadline:  deadline,
			deps:      deps,
			stopAlarm: stopAlarm,
			most:      options.parallel,
			running:   1,
			turns:     make(chan bool),
		}
		root := &T{common: common{barrier: make(chan bool), signal: make(chan bool, 1)}, group: all}
		if Verbose() {
			root.chatty = &chatty{}
		}
		tRunner(root, func(t *T) {
			for _, test := range tests {
				t.Run(test.Name, test.F)
			}
		})
		ok = ok && !root.Failed()
		ran = ran || root.ran
		failed = !ok
	}
	return ran, ok
}

// RunTests runs tests, and tells whether all succeeded.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	Init()
	if !flag.Parsed() {
		flag.Parse()
	}
	ran, ok := runTests(matching(matchString), tests, time.Time{}, func() {})
	if !ran {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok
}

// matching is all that a program lends that hands its tests over itself.
type matching func(pat, str string) (bool, error)

func (m matching) MatchString(pat, str string) (bool, error) { return m(pat, str) }

func (matching) Done(code int) {}

func (matching) After(test string, stopAlarm func()) {}

// Main runs tests and ends the program.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(matching(matchString), tests, benchmarks, examples).Run())
}
