// Package rate limits how often something may happen: a bucket of tokens, which fills at a steady rate.
package rate

import (
	"math"
	"time"
)

// A Limit is a number of events per second. Zero allows none.
type Limit float64

// Inf is the limit that allows all.
const Inf = Limit(math.MaxFloat64)

// InfDuration is how long one waits for what will never be.
const InfDuration = time.Duration(math.MaxInt64)

// Every turns the time between events into a Limit.
func Every(interval time.Duration) Limit {
	if interval <= 0 {
		return Inf
	}
	return 1 / Limit(interval.Seconds())
}

// durationFromTokens is how long so many tokens take.
func (limit Limit) durationFromTokens(tokens float64) time.Duration {
	if limit <= 0 {
		return InfDuration
	}
	nanos := tokens / float64(limit) * float64(time.Second)
	if nanos > float64(math.MaxInt64) {
		return InfDuration
	}
	return time.Duration(nanos)
}

// tokensFromDuration is how many tokens come in this time.
func (limit Limit) tokensFromDuration(d time.Duration) float64 {
	if limit <= 0 {
		return 0
	}
	return d.Seconds() * float64(limit)
}
