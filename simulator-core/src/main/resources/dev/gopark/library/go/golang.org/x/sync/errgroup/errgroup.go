// Package errgroup waits for goroutines that work on parts of one task, and keeps the first error.
package errgroup

import (
	"context"
	"fmt"
	"sync"
)

type token struct{}

// A Group is a set of goroutines. The zero value has no limit and cancels nothing.
type Group struct {
	wg      sync.WaitGroup
	cancel  func(error)
	slots   chan token // holds a token for each goroutine; nil without a limit
	errOnce sync.Once
	err     error
}

// WithContext returns a Group and a child of ctx, which is cancelled by the first error and when Wait returns.
func WithContext(ctx context.Context) (*Group, context.Context) {
	child, cancel := withCancel(ctx)
	return &Group{cancel: cancel}, child
}

// Wait waits for all goroutines of the group and returns the first error that one of them returned.
func (g *Group) Wait() error {
	g.wg.Wait()
	if g.cancel != nil {
		g.cancel(g.err)
	}
	return g.err
}

// Go runs f in a goroutine of its own, once the limit allows for one more.
func (g *Group) Go(f func() error) {
	if g.slots != nil {
		g.slots <- token{}
	}
	g.start(f)
}

// TryGo is Go, but for one more goroutine than the limit allows: then it returns false.
func (g *Group) TryGo(f func() error) bool {
	if g.slots != nil {
		select {
		case g.slots <- token{}:
		default:
			return false
		}
	}
	g.start(f)
	return true
}

func (g *Group) start(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.errOnce.Do(func() { g.fail(err) })
		}
	}()
}

func (g *Group) fail(err error) {
	g.err = err
	if g.cancel != nil {
		g.cancel(err)
	}
}

func (g *Group) done() {
	if g.slots != nil {
		<-g.slots
	}
	g.wg.Done()
}

// SetLimit allows for n goroutines at a time; any number if n is negative. None may be active.
func (g *Group) SetLimit(n int) {
	if n < 0 {
		g.slots = nil
		return
	}
	if active := len(g.slots); active != 0 {
		panic(fmt.Errorf("errgroup: modify limit while %v goroutines in the group are still active", active))
	}
	g.slots = make(chan token, n)
}
