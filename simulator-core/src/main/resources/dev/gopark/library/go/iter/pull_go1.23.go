package iter

import "runtime"

// Pull turns seq around: next asks for its next value, and says whether there is one. seq runs in a goroutine of its own,
// which only ever runs while the caller waits for it. stop ends seq if it has not ended yet.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	next2, stop := Pull2(func(yield func(V, struct{}) bool) {
		seq(func(v V) bool { return yield(v, struct{}{}) })
	})
	return func() (V, bool) {
		v, _, ok := next2()
		return v, ok
	}, stop
}

// Pull2 is Pull for pairs of values.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	c := &coroutine{resumed: make(chan struct{}), paused: make(chan struct{})}
	var key K
	var value V
	var yielded bool
	run := func() {
		seq(func(k K, v V) bool {
			if c.done {
				return false
			}
			if yielded {
				panic("iter.Pull: yield called again before next")
			}
			key, value, yielded = k, v, true
			c.pause()
			return !c.done
		})
	}
	next = func() (k K, v V, ok bool) {
		if c.done {
			return
		}
		c.resume(run)
		if yielded {
			k, v, ok = key, value, true
			yielded = false
		}
		return
	}
	stop = func() {
		if !c.done {
			c.done = true
			if c.started {
				c.resume(run)
			}
		}
	}
	return next, stop
}

// A coroutine is a goroutine that takes turns with those who resume it.
type coroutine struct {
	resumed, paused        chan struct{}
	started, running, done bool

	// How it ended, if not by returning.
	failure any
	goexit  bool
}

// resume lets it run until it pauses or ends; a panic or Goexit in it goes on in the caller.
func (c *coroutine) resume(run func()) {
	if c.running {
		panic("iter.Pull: next called again before yield")
	}
	c.running = true
	if c.started {
		c.resumed <- struct{}{}
	} else {
		c.started = true
		go c.start(run)
	}
	<-c.paused
	c.running = false
	if failure := c.failure; failure != nil {
		c.failure = nil
		panic(failure)
	}
	if c.goexit {
		c.goexit = false
		runtime.Goexit()
	}
}

func (c *coroutine) start(run func()) {
	returned := false
	defer func() {
		if !returned {
			c.failure = recover()
			c.goexit = c.failure == nil
		}
		c.done = true
		c.paused <- struct{}{}
	}()
	run()
	returned = true
}

func (c *coroutine) pause() {
	c.paused <- struct{}{}
	<-c.resumed
}
