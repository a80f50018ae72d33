package rate

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// A Limiter has a bucket of burst tokens, full at first, which fills at limit tokens per second. An event takes a token; one
// that waits has taken its token before it is there, so that tokens may be negative. The zero value rejects all events.
type Limiter struct {
	mu     sync.Mutex
	limit  Limit
	burst  int
	tokens float64

	// last is when tokens was right, lastEvent the latest time, maybe to come, of an event that has taken its token.
	last      time.Time
	lastEvent time.Time
}

// NewLimiter allows for events at rate r, and for b at once.
func NewLimiter(r Limit, b int) *Limiter {
	return &Limiter{limit: r, burst: b, tokens: float64(b)}
}

// Limit returns the rate.
func (lim *Limiter) Limit() Limit {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.limit
}

// Burst returns how many events may happen at once.
func (lim *Limiter) Burst() int {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.burst
}

// TokensAt returns how many tokens there are at time t.
func (lim *Limiter) TokensAt(t time.Time) float64 {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.tokensAt(t)
}

// Tokens returns how many tokens there are now.
func (lim *Limiter) Tokens() float64 { return lim.TokensAt(time.Now()) }

// tokensAt counts what has come in since last. The caller holds mu.
func (lim *Limiter) tokensAt(t time.Time) float64 {
	tokens := lim.tokens
	if t.After(lim.last) {
		tokens += lim.limit.tokensFromDuration(t.Sub(lim.last))
	}
	if most := float64(lim.burst); tokens > most {
		return most
	}
	return tokens
}

// Allow tells whether an event may happen now, and takes its token if so.
func (lim *Limiter) Allow() bool { return lim.AllowN(time.Now(), 1) }

// AllowN does it for n events at time t.
func (lim *Limiter) AllowN(t time.Time, n int) bool { return lim.reserve(t, n, 0).ok }

// Reserve takes the token for an event and tells when it may happen.
func (lim *Limiter) Reserve() *Reservation { return lim.ReserveN(time.Now(), 1) }

// ReserveN does it for n events, asked for at time t.
func (lim *Limiter) ReserveN(t time.Time, n int) *Reservation {
	r := lim.reserve(t, n, InfDuration)
	return &r
}

// reserve takes n tokens if they will be there within maxWait.
func (lim *Limiter) reserve(t time.Time, n int, maxWait time.Duration) Reservation {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	if lim.limit == Inf {
		return Reservation{ok: true, lim: lim, tokens: n, timeToAct: t}
	}
	tokens := lim.tokensAt(t) - float64(n)
	var wait time.Duration
	if tokens < 0 {
		wait = lim.limit.durationFromTokens(-tokens)
	}
	if n > lim.burst || wait > maxWait {
		return Reservation{lim: lim, limit: lim.limit}
	}
	lim.last = t
	lim.tokens = tokens
	lim.lastEvent = t.Add(wait)
	return Reservation{ok: true, lim: lim, limit: lim.limit, tokens: n, timeToAct: lim.lastEvent}
}

// Wait waits until an event may happen. It fails when ctx is done before, or would be.
func (lim *Limiter) Wait(ctx context.Context) error { return lim.WaitN(ctx, 1) }

// WaitN does it for n events at once.
func (lim *Limiter) WaitN(ctx context.Context, n int) error {
	lim.mu.Lock()
	burst, limit := lim.burst, lim.limit
	lim.mu.Unlock()
	if n > burst && limit != Inf {
		return fmt.Errorf("rate: Wait(n=%d) exceeds limiter's burst %d", n, burst)
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	default:
	}
	now := time.Now()
	maxWait := InfDuration
	if deadline, ok := ctx.Deadline(); ok {
		maxWait = deadline.Sub(now)
	}
	r := lim.reserve(now, n, maxWait)
	if !r.ok {
		return fmt.Errorf("rate: Wait(n=%d) would exceed context deadline", n)
	}
	return r.await(ctx, now)
}

// SetLimit changes the rate from now on.
func (lim *Limiter) SetLimit(newLimit Limit) { lim.SetLimitAt(time.Now(), newLimit) }

// SetLimitAt changes the rate from t on; who waits already keeps the time it was given.
func (lim *Limiter) SetLimitAt(t time.Time, newLimit Limit) {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	lim.settle(t)
	lim.limit = newLimit
}

// SetBurst changes the size of the bucket from now on.
func (lim *Limiter) SetBurst(newBurst int) { lim.SetBurstAt(time.Now(), newBurst) }

// SetBurstAt changes it from t on.
func (lim *Limiter) SetBurstAt(t time.Time, newBurst int) {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	lim.settle(t)
	lim.burst = newBurst
}

// settle counts the tokens that have come in until t. The caller holds mu.
func (lim *Limiter) settle(t time.Time) {
	lim.tokens = lim.tokensAt(t)
	lim.last = t
}
