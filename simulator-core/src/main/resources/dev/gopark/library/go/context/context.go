// Package context carries cancellation, deadlines and values from a goroutine to those that work for it.
package context

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// A Context tells when its work is no longer wanted, and why.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

// A CancelFunc says that the work is no longer wanted; only its first call counts.
type CancelFunc func()

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// A canceler can be cancelled by its parent.
type canceler interface {
	cancel(removeFromParent bool, err, cause error)
	base() *cancelCtx
	Done() <-chan struct{}
}

// cancelCtxKey is the key under which a cancelCtx returns itself.
var cancelCtxKey int

// closed is what contexts without a channel are given when they are cancelled.
var closed = make(chan struct{})

func init() {
	close(closed)
}

type cancelCtx struct {
	Context

	mu       sync.Mutex
	done     atomic.Value // of chan struct{}; made when somebody asks for it
	children map[canceler]struct{}
	err      error
	cause    error
	stop     func() bool // tells a parent with a method AfterFunc to forget this
}

func (c *cancelCtx) Value(key any) any {
	if key == &cancelCtxKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	if d := c.done.Load(); d != nil {
		return d.(chan struct{})
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.done.Load()
	if d == nil {
		d = make(chan struct{})
		c.done.Store(d)
	}
	return d.(chan struct{})
}

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	err := c.err
	c.mu.Unlock()
	return err
}

func (c *cancelCtx) String() string {
	return nameOf(c.Context) + ".WithCancel"
}

func (c *cancelCtx) cancel(removeFromParent bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err = err
	c.cause = cause
	if d, _ := c.done.Load().(chan struct{}); d == nil {
		c.done.Store(closed)
	} else {
		close(d)
	}
	for child := range c.children {
		child.cancel(false, err, cause)
	}
	c.children = nil
	c.mu.Unlock()
	if removeFromParent {
		c.leave(c)
	}
}

// follow cancels child when parent is cancelled.
func follow(parent Context, child canceler) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		child.cancel(false, parent.Err(), causeOf(parent))
		return
	default:
	}
	if p, ok := cancelParent(parent); ok {
		p.mu.Lock()
		if p.err != nil {
			child.cancel(false, p.err, p.cause)
		} else {
			if p.children == nil {
				p.children = make(map[canceler]struct{})
			}
			p.children[child] = struct{}{}
		}
		p.mu.Unlock()
		return
	}
	if a, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		c := child.base()
		c.mu.Lock()
		c.stop = a.AfterFunc(func() { child.cancel(false, parent.Err(), causeOf(parent)) })
		c.mu.Unlock()
		return
	}
	go func() {
		select {
		case <-parent.Done():
			child.cancel(false, parent.Err(), causeOf(parent))
		case <-child.Done():
		}
	}()
}

// cancelParent finds the cancelCtx that decides when parent is done, unless a context in between has a channel of its own.
func cancelParent(parent Context) (*cancelCtx, bool) {
	done := parent.Done()
	if done == closed || done == nil {
		return nil, false
	}
	p, ok := parent.Value(&cancelCtxKey).(*cancelCtx)
	if !ok {
		return nil, false
	}
	own, _ := p.done.Load().(chan struct{})
	return p, own == done
}

func (c *cancelCtx) base() *cancelCtx { return c }

// leave takes child, which is c or has it inside, from the parent.
func (c *cancelCtx) leave(child canceler) {
	if c.stop != nil {
		c.stop()
		return
	}
	if p, ok := cancelParent(c.Context); ok {
		p.mu.Lock()
		delete(p.children, child)
		p.mu.Unlock()
	}
}

func causeOf(c Context) error {
	if p, ok := c.Value(&cancelCtxKey).(*cancelCtx); ok {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.cause != nil {
			return p.cause
		}
	}
	return c.Err()
}

func withCancel(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	c := &cancelCtx{Context: parent}
	follow(parent, c)
	return c
}

// WithCancel returns a child of parent that can be cancelled by itself.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// A timerCtx is cancelled by the clock too.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer // guarded by mu
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.cancelCtx.Context) + ".WithDeadline(" +
		c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(removeFromParent bool, err, cause error) {
	c.cancelCtx.cancel(false, err, cause)
	if removeFromParent {
		c.leave(c)
	}
	c.mu.Lock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
}

func withDeadline(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if earlier, ok := parent.Deadline(); ok && earlier.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{deadline: d}
	c.cancelCtx.Context = parent
	follow(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithDeadline returns a child of parent that is cancelled at d at the latest.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return withDeadline(parent, d, nil)
}

// WithTimeout is WithDeadline from now on.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// A valueCtx holds one value.
type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

// WithValue returns a child of parent in which key has the value val.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !isComparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func isComparable(key any) (comparable bool) {
	defer func() { comparable = recover() == nil }()
	return key == key
}

func nameOf(c Context) string {
	if s, ok := c.(fmt.Stringer); ok {
		return s.String()
	}
	return fmt.Sprintf("%T", c)
}
