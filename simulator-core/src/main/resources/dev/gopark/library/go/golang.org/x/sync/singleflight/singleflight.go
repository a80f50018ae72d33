// Package singleflight keeps callers from doing the same work at the same time: one does it for all.
package singleflight

import (
	"errors"
	"runtime"
	"sync"
)

// A Result is what Do returns, for a channel.
type Result struct {
	Val    interface{}
	Err    error
	Shared bool
}

// A call is under way or done. Its fields are guarded by the group's mutex until it is done.
type call struct {
	wg      sync.WaitGroup
	val     interface{}
	err     error
	callers int
	chans   []chan<- Result
}

// A Group knows the calls that are under way by their keys.
type Group struct {
	mu    sync.Mutex
	calls map[string]*call
}

// join returns the call for key and whether it is new. The channel, if any, will get the result.
func (g *Group) join(key string, result chan<- Result) (c *call, isNew bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c = g.calls[key]
	if c == nil {
		isNew = true
		c = new(call)
		c.wg.Add(1)
		if g.calls == nil {
			g.calls = make(map[string]*call)
		}
		g.calls[key] = c
	}
	c.callers++
	if result != nil {
		c.chans = append(c.chans, result)
	}
	return c, isNew
}

// Do calls fn, or waits for the call with the same key that is under way; shared tells whether several got its result. All
// share the panic, too, and end if fn calls runtime.Goexit.
func (g *Group) Do(key string, fn func() (interface{}, error)) (v interface{}, err error, shared bool) {
	c, isNew := g.join(key, nil)
	if isNew {
		g.run(c, key, fn)
		return c.val, c.err, c.callers > 1
	}
	c.wg.Wait()
	if problem, ok := c.err.(*panicError); ok {
		panic(problem)
	}
	if c.err == errGoexit {
		runtime.Goexit()
	}
	return c.val, c.err, true
}

// DoChan is Do for one who does not want to wait: the result comes by a channel, which is not closed.
func (g *Group) DoChan(key string, fn func() (interface{}, error)) <-chan Result {
	result := make(chan Result, 1)
	if c, isNew := g.join(key, result); isNew {
		go g.run(c, key, fn)
	}
	return result
}

// Forget lets the next caller with this key call anew instead of waiting for the call that is under way.
func (g *Group) Forget(key string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.calls, key)
}

var errGoexit = errors.New("runtime.Goexit was called")

// run calls fn for c and tells all who wait. What does not return has called Goexit, or panicked: recover knows.
func (g *Group) run(c *call, key string, fn func() (interface{}, error)) {
	c.err = errGoexit
	defer g.finish(c, key)
	c.val, c.err = guarded(fn)
}

// guarded calls fn; a panic becomes an error.
func guarded(fn func() (interface{}, error)) (v interface{}, err error) {
	returned := false
	defer func() {
		if !returned {
			if problem := recover(); problem != nil {
				err = newPanicError(problem)
			}
		}
	}()
	v, err = fn()
	returned = true
	return v, err
}

func (g *Group) finish(c *call, key string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c.wg.Done()
	if g.calls[key] == c {
		delete(g.calls, key)
	}
	if problem, ok := c.err.(*panicError); ok {
		g.spread(problem, len(c.chans) > 0)
	}
	if c.err == errGoexit {
		return // the goroutine is ending anyway
	}
	for _, ch := range c.chans {
		ch <- Result{c.val, c.err, c.callers > 1}
	}
}

// spread panics: for those who wait at channels, so that nobody can recover.
func (g *Group) spread(problem *panicError, channels bool) {
	if channels {
		go panic(problem)
		select {} // keeps this goroutine for the trace
	}
	panic(problem)
}
