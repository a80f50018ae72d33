package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// A T is handed to a test.
type T struct {
	common
	slots chan bool // as many as tests may run in parallel
	names map[string]int
}

// Run runs f as a test that belongs to t, and tells whether it succeeded, as far as it has run: a parallel one goes on
// when the function of t has returned.
func (t *T) Run(name string, f func(t *T)) bool {
	sub := &T{common: t.child(t.unique(name)), slots: t.slots}
	go sub.run(f)
	<-sub.signal
	return !sub.Failed()
}

// unique gives a name that no other test below t has.
func (t *T) unique(name string) string {
	name = strings.ReplaceAll(name, " ", "_")
	if name == "" {
		name = "#00"
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.names == nil {
		t.names = map[string]int{}
	}
	n := t.names[name]
	t.names[name] = n + 1
	if n == 0 {
		return name
	}
	return fmt.Sprintf("%s#%02d", name, n)
}

// Parallel lets the test wait until the function of the test that it belongs to has returned, and run together with
// others then.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	t.parent.mu.Lock()
	t.parent.subs = append(t.parent.subs, &t.common)
	t.parent.mu.Unlock()
	t.signal <- true
	<-t.parent.barrier
	t.slots <- true
	t.start = time.Now()
}

func (t *T) run(f func(t *T)) {
	defer t.end()
	defer func() {
		if len(t.subs) == 0 {
			t.runCleanups()
		}
	}()
	t.start = time.Now()
	f(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// end is deferred by run.
func (t *T) end() {
	problem := recover()
	t.duration += time.Since(t.start)
	if problem == nil && !t.finished {
		problem = "test executed panic(nil) or runtime.Goexit"
	}
	if problem != nil {
		t.Fail()
		t.runCleanups()
		for c := &t.common; c.parent != nil; c = c.parent {
			c.report()
		}
		panic(problem)
	}
	if t.parallel {
		<-t.slots
	}
	t.runSubs()
	t.report()
	t.mu.Lock()
	t.done = true
	t.mu.Unlock()
	t.signal <- true
}

// runSubs runs the parallel tests that belong to t.
func (t *T) runSubs() {
	if len(t.subs) == 0 {
		return
	}
	close(t.barrier)
	for _, sub := range t.subs {
		<-sub.signal
	}
	begin := time.Now()
	t.runCleanups()
	t.duration += time.Since(begin)
}

// An InternalTest is a test with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// An InternalBenchmark is a benchmark with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// An InternalExample is a function with what it is to write.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunTests runs tests, and tells whether all succeeded.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	root := &T{
		common: common{barrier: make(chan bool), signal: make(chan bool, 1)},
		slots:  make(chan bool, runtime.GOMAXPROCS(0)),
	}
	for _, test := range tests {
		root.Run(test.Name, test.F)
	}
	root.runSubs()
	return !root.Failed()
}

// Main runs tests and ends the program. Benchmarks are run on demand only, by Benchmark.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	if len(examples) > 0 {
		panic("not supported yet: examples of testing.Main")
	}
	if len(tests) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !RunTests(matchString, tests) {
		fmt.Println("FAIL")
		os.Exit(1)
	}
	fmt.Println("PASS")
	os.Exit(0)
}
