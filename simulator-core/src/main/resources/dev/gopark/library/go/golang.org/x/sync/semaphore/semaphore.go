// Package semaphore holds a semaphore of which one can take several units at once.
package semaphore

import (
	"container/list"
	"context"
	"sync"
)

// A waiter wants n units; ready is closed when it has got them.
type waiter struct {
	n     int64
	ready chan<- struct{}
}

// A Weighted hands out size units. Who waits is served in order: who wants many is not overtaken by those who want few.
type Weighted struct {
	size    int64
	taken   int64
	mu      sync.Mutex
	waiters list.List
}

// NewWeighted returns a semaphore of n units.
func NewWeighted(n int64) *Weighted {
	return &Weighted{size: n}
}

// Acquire takes n units, as soon as there are so many. If ctx is done before, it takes none and returns ctx.Err().
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	done := ctx.Done()
	s.mu.Lock()
	if isClosed(done) {
		s.mu.Unlock()
		return ctx.Err()
	}
	if s.take(n) {
		s.mu.Unlock()
		return nil
	}
	if n > s.size { // will never be there, and must not keep others waiting
		s.mu.Unlock()
		<-done
		return ctx.Err()
	}
	ready := make(chan struct{})
	place := s.waiters.PushBack(waiter{n, ready})
	s.mu.Unlock()

	select {
	case <-done:
		s.giveUp(place, ready)
		return ctx.Err()
	case <-ready:
		if isClosed(done) {
			s.Release(n)
			return ctx.Err()
		}
		return nil
	}
}

func isClosed(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// take takes n units if nobody waits and they are there. The caller holds mu.
func (s *Weighted) take(n int64) bool {
	free := s.size-s.taken >= n && s.waiters.Len() == 0
	if free {
		s.taken += n
	}
	return free
}

// giveUp takes a waiter out of the queue; what it has got meanwhile it gives back.
func (s *Weighted) giveUp(place *list.Element, ready <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if isClosed(ready) {
		s.taken -= place.Value.(waiter).n
		s.serve()
		return
	}
	first := s.waiters.Front() == place
	s.waiters.Remove(place)
	if first && s.size > s.taken {
		s.serve()
	}
}

// TryAcquire takes n units if they are there and nobody waits.
func (s *Weighted) TryAcquire(n int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take(n)
}

// Release gives n units back.
func (s *Weighted) Release(n int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.taken -= n
	if s.taken < 0 {
		panic("semaphore: released more than held")
	}
	s.serve()
}

// serve gives the first waiters what they want, as far as it goes.
func (s *Weighted) serve() {
	for next := s.waiters.Front(); next != nil; next = s.waiters.Front() {
		w := next.Value.(waiter)
		if s.size-s.taken < w.n {
			return
		}
		s.taken += w.n
		s.waiters.Remove(next)
		close(w.ready)
	}
}
