package rate

import (
	"context"
	"time"
)

// A Reservation is the permission to let events happen at a later time, if OK.
type Reservation struct {
	ok        bool
	lim       *Limiter
	tokens    int
	timeToAct time.Time
	limit     Limit // the rate by which timeToAct was worked out
}

// OK tells whether the events may happen at all.
func (r *Reservation) OK() bool { return r.ok }

// Delay returns how long to wait from now on.
func (r *Reservation) Delay() time.Duration { return r.DelayFrom(time.Now()) }

// DelayFrom returns how long to wait from t on: InfDuration if for ever.
func (r *Reservation) DelayFrom(t time.Time) time.Duration {
	if !r.ok {
		return InfDuration
	}
	if delay := r.timeToAct.Sub(t); delay > 0 {
		return delay
	}
	return 0
}

// await waits until the events may happen; if ctx is done before, it gives the tokens back.
func (r *Reservation) await(ctx context.Context, now time.Time) error {
	delay := r.DelayFrom(now)
	if delay == 0 {
		return nil
	}
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		r.Cancel()
		return ctx.Err()
	}
}

// Cancel says that the events will not happen.
func (r *Reservation) Cancel() { r.CancelAt(time.Now()) }

// CancelAt gives the tokens back, at t, but for those that later reservations have counted on.
func (r *Reservation) CancelAt(t time.Time) {
	if !r.ok {
		return
	}
	lim := r.lim
	lim.mu.Lock()
	defer lim.mu.Unlock()
	if lim.limit == Inf || r.tokens == 0 || r.timeToAct.Before(t) {
		return
	}
	tokens := float64(r.tokens) - r.limit.tokensFromDuration(lim.lastEvent.Sub(r.timeToAct))
	if tokens <= 0 {
		return
	}
	lim.settle(t)
	lim.tokens += tokens
	if most := float64(lim.burst); lim.tokens > most {
		lim.tokens = most
	}
	if r.timeToAct.Equal(lim.lastEvent) {
		before := r.timeToAct.Add(-r.limit.durationFromTokens(float64(r.tokens)))
		if !before.Before(t) {
			lim.lastEvent = before
		}
	}
}
