package testing

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

// A T is handed to a test.
type T struct {
	common
	group *group
}

// A group is what the tests of one run share.
type group struct {
	names     *matcher
	deadline  time.Time // zero without one
	deps      testDeps
	stopAlarm func()

	mu      sync.Mutex
	most    int // so many may run in parallel
	running int
	waiting int
	turns   chan bool
	failed  bool
}

// await waits until one more test may run.
func (g *group) await() {
	g.mu.Lock()
	if g.running < g.most {
		g.running++
		g.mu.Unlock()
		return
	}
	g.waiting++
	g.mu.Unlock()
	<-g.turns
}

// release gives the place of a test to one that waits.
func (g *group) release() {
	g.mu.Lock()
	if g.waiting == 0 {
		g.running--
		g.mu.Unlock()
		return
	}
	g.waiting--
	g.mu.Unlock()
	g.turns <- true
}

// stops tells whether no test is to be started any more.
func (g *group) stops() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return options.failFast && g.failed
}

// Run runs f as a test that belongs to t, and tells whether it succeeded, as far as it has run: a parallel one goes on
// when the function of t has returned.
func (t *T) Run(name string, f func(t *T)) bool {
	t.mu.Lock()
	t.hasSub = true
	t.mu.Unlock()
	full, ok := t.group.names.fullName(&t.common, name)
	if !ok || t.group.stops() {
		return true
	}
	sub := &T{common: t.child(full), group: t.group}
	sub.chatty.update(full, "=== RUN   "+full+"\n")
	setRunning(full, true)
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit() // a subtest has called FailNow of t
	}
	return !sub.Failed()
}

// Deadline tells when the tests will have run too long.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return t.group.deadline, !t.group.deadline.IsZero()
}

// Setenv sets an environment variable until the end of the test, which must not be parallel.
func (t *T) Setenv(key, value string) {
	t.mustNotBeParallel()
	t.common.Setenv(key, value)
}

// mustNotBeParallel is for what concerns all tests of the process.
func (t *T) mustNotBeParallel() {
	for c := &t.common; c != nil; c = c.parent {
		if c.parallel {
			panic(setenvAfterParallel)
		}
	}
	t.envSet = true
}

// Parallel lets the test wait until the function of the test that it belongs to has returned, and run together with
// others then.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.envSet {
		panic(parallelAfterSetenv)
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	t.parent.mu.Lock()
	t.parent.subs = append(t.parent.subs, &t.common)
	t.parent.mu.Unlock()
	t.chatty.update(t.name, "=== PAUSE "+t.name+"\n")
	setRunning(t.name, false)
	t.signal <- true
	<-t.parent.barrier
	t.group.await()
	t.chatty.update(t.name, "=== CONT  "+t.name+"\n")
	setRunning(t.name, true)
	t.start = time.Now()
}

// errNoReturn is what a test comes to that ends its goroutine in a way of its own.
const errNoReturn = failure("test executed panic(nil) or runtime.Goexit")

type failure string

func (f failure) Error() string { return string(f) }

// tRunner runs a test in its goroutine.
func tRunner(t *T, f func(t *T)) {
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

// end is deferred by tRunner: whatever has ended the function, the test is finished and reported.
func (t *T) end() {
	problem := recover()
	if t.Failed() {
		t.group.fail()
	}
	signal := true
	if problem == nil && !t.hasFinished() {
		problem = errNoReturn
		if t.parentHasFinished() {
			t.Errorf("%v: subtest may have called FailNow on a parent test", problem)
			problem, signal = nil, false
		}
	}
	dying := false
	defer func() {
		if !dying {
			t.signal <- signal // even when a cleanup calls FailNow
		}
	}()
	if problem == nil {
		problem = t.complete()
	}
	if problem != nil {
		dying = true
		t.die(problem)
	}
}

// complete runs the parallel tests that belong to t and reports it; the result is what a cleanup has panicked with.
func (t *T) complete() (problem any) {
	t.duration += time.Since(t.start)
	if len(t.subs) > 0 {
		t.group.release()
		close(t.barrier)
		for _, sub := range t.subs {
			<-sub.signal
		}
		begin := time.Now()
		problem = t.cleanupPanic()
		t.duration += time.Since(begin)
		if problem != nil {
			return problem
		}
		if !t.parallel {
			t.group.await()
		}
	} else if t.parallel {
		t.group.release()
	}
	t.report()
	setRunning(t.name, false)
	t.mu.Lock()
	t.done = true
	leaf := !t.hasSub
	t.mu.Unlock()
	for c := t.parent; leaf && c != nil; c = c.parent {
		c.mu.Lock()
		c.ran = true
		c.mu.Unlock()
	}
	if t.level == 1 {
		t.group.deps.After(t.name, t.group.stopAlarm)
	}
	return nil
}

// die reports the test and those that it belongs to before it goes on panicking.
func (t *T) die(problem any) {
	t.Fail()
	if r := t.cleanupPanic(); r != nil {
		t.Logf("cleanup panicked with %v", r)
	}
	for c := &t.common; c.parent != nil; c = c.parent {
		c.mu.Lock()
		c.duration += time.Since(c.start)
		c.mu.Unlock()
		c.flush("FAIL")
		if r := c.parent.cleanupPanic(); r != nil {
			c.parent.add(fmt.Sprintf("cleanup panicked with %v", r))
		}
	}
	panic(problem)
}

func (g *group) fail() {
	g.mu.Lock()
	g.failed = true
	g.mu.Unlock()
}

func (c *common) hasFinished() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.finished
}

func (c *common) parentHasFinished() bool {
	for p := c.parent; p != nil; p = p.parent {
		if p.hasFinished() {
			return true
		}
	}
	return false
}
