package iter

import "runtime"

// A handoff lets an iterator run in a goroutine of its own, by turns with the goroutine that pulls values out of it: one
// of them always waits for the other.
type handoff struct {
	run      func()
	toSeq    chan struct{}
	toPuller chan struct{}
	started  bool
	done     bool
	wanted   bool // next waits for a value
	failure  any  // what the iterator panicked with
	exited   bool // the iterator called runtime.Goexit
}

func newHandoff() *handoff {
	return &handoff{toSeq: make(chan struct{}), toPuller: make(chan struct{})}
}

// next lets the iterator run until it yields a value or ends.
func (h *handoff) next() {
	if h.wanted {
		panic("iter.Pull: next called again before yield")
	}
	h.wanted = true
	h.resume()
}

// stop lets the iterator run to its end; what it yields is refused.
func (h *handoff) stop() {
	if h.done {
		return
	}
	h.done = true
	if h.started {
		h.resume()
	}
}

// resume hands over to the iterator and waits. A panic or Goexit there goes on here.
func (h *handoff) resume() {
	if h.started {
		h.toSeq <- struct{}{}
	} else {
		h.started = true
		go h.body()
	}
	<-h.toPuller
	if h.failure != nil {
		panic(h.failure)
	}
	if h.exited {
		runtime.Goexit()
	}
}

// body runs the iterator.
func (h *handoff) body() {
	returned := false
	defer func() {
		h.failure = recover()
		h.exited = h.failure == nil && !returned
		h.done = true
		h.toPuller <- struct{}{}
	}()
	h.run()
	returned = true
}

// expected tells whether the puller takes a value.
func (h *handoff) expected() bool {
	if !h.done && !h.wanted {
		panic("iter.Pull: yield called again before next")
	}
	return !h.done
}

// yielded hands a value over and waits until the next one is asked for.
func (h *handoff) yielded() bool {
	h.wanted = false
	h.toPuller <- struct{}{}
	<-h.toSeq
	return !h.done
}

// Pull turns an iterator that calls a function for each value into one that is asked for the next value. Call stop unless
// all values have been taken.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	var ok bool
	h := newHandoff()
	h.run = func() {
		seq(func(v V) bool {
			if !h.expected() {
				return false
			}
			value, ok = v, true
			return h.yielded()
		})
		var zero V
		value, ok = zero, false
	}
	next = func() (v V, more bool) {
		if h.done {
			return
		}
		h.next()
		return value, ok
	}
	return next, h.stop
}

// Pull2 is Pull for pairs of values.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		key   K
		value V
	}
	pairs, stop := Pull(func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	})
	next = func() (K, V, bool) {
		p, ok := pairs()
		return p.key, p.value, ok
	}
	return next, stop
}
