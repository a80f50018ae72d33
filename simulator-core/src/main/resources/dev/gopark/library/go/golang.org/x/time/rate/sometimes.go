package rate

import (
	"sync"
	"time"
)

// A Sometimes calls functions now and then: the first First times, every Every-th time, and when Interval has passed. The zero
// value does it once.
type Sometimes struct {
	First    int
	Every    int
	Interval time.Duration

	mu    sync.Mutex
	count int
	last  time.Time
}

// Do calls f, maybe.
func (s *Sometimes) Do(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.isDue() {
		f()
		if s.Interval > 0 {
			s.last = time.Now()
		}
	}
	s.count++
}

func (s *Sometimes) isDue() bool {
	return s.count == 0 ||
		s.count < s.First ||
		s.Every > 0 && s.count%s.Every == 0 ||
		s.Interval > 0 && time.Since(s.last) >= s.Interval
}
