package testing

import (
	"fmt"
	"internal/testlog"
	"os"
	"sort"
	"strings"
	"time"
)

// An InternalExample is a function with what it is to write.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunExamples runs examples, and tells whether all wrote what they were to write.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(matching(matchString), examples)
	return ok
}

func runExamples(deps testDeps, examples []InternalExample) (ran, ok bool) {
	ok = true
	m := newMatcher(deps.MatchString, options.pattern, "-test.run", options.skip)
	top := &common{}
	for _, example := range examples {
		if _, matched := m.fullName(top, example.Name); matched {
			ran = true
			ok = example.run() && ok
		}
		if !ok && options.failFast {
			break
		}
	}
	return ran, ok
}

// run runs an example with its output kept.
func (e InternalExample) run() (ok bool) {
	if options.verbose {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	terminal := os.Stdout
	os.Stdout = os.NewFile(testlog.CaptureFd, "|1")
	testlog.Captured = nil
	finished := false
	start := time.Now()
	defer func() {
		spent := time.Since(start)
		os.Stdout = terminal
		ok = e.judge(string(testlog.Captured), spent, finished, recover())
	}()
	e.F()
	finished = true
	return true
}

// judge compares what an example wrote with what it was to write, and reports it; it goes on panicking if the example did.
func (e InternalExample) judge(written string, spent time.Duration, finished bool, problem any) bool {
	got, want := strings.TrimSpace(written), strings.TrimSpace(e.Output)
	fault := ""
	if e.Unordered {
		if sortedLines(got) != sortedLines(want) && problem == nil {
			fault = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", written, e.Output)
		}
	} else if got != want && problem == nil {
		fault = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	switch {
	case fault != "" || !finished || problem != nil:
		fmt.Printf("--- FAIL: %s (%s)\n%s", e.Name, seconds(spent), fault)
	case options.verbose:
		fmt.Printf("--- PASS: %s (%s)\n", e.Name, seconds(spent))
	}
	if problem != nil {
		panic(problem)
	}
	if !finished {
		panic(errNoReturn)
	}
	return fault == ""
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}
