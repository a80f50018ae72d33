package time

func Sleep(d Duration)

// A Timer sends the time on C, or calls a function, once. What belongs to its C in Java makes it start and stop; the timer
// of a function has such a channel too, hidden.
type Timer struct {
	C       <-chan Time
	control chan Time
}

// A Ticker sends the time on C again and again.
type Ticker struct {
	C       <-chan Time
	control chan Time
}

// newTimer returns the channel of a timer for CHANNEL that has been started.
func newTimer(d, period Duration, sample Time) chan Time

// newFuncTimer returns the hidden channel of a started timer that calls f.
func newFuncTimer(d Duration, f func()) chan Time

// stop stops the timer of a channel; whether it had not yet fired, as the Go version understands that.
func stop(control chan Time) bool

// reset starts the timer of a channel anew; the result is that of stop.
func reset(control chan Time, d, period Duration) bool

func NewTimer(d Duration) *Timer {
	c := newTimer(d, 0, Time{})
	return &Timer{c, c}
}

func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{nil, newFuncTimer(d, f)}
}

func (t *Timer) Stop() bool {
	if t.control == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stop(t.control)
}

func (t *Timer) Reset(d Duration) bool {
	if t.control == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return reset(t.control, d, 0)
}

func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		badInterval("non-positive interval for NewTicker")
	}
	c := newTimer(d, d, Time{})
	return &Ticker{c, c}
}

// badInterval panics, before Go 1.20 with an error.
func badInterval(text string)

func (t *Ticker) Stop() {
	if t.control != nil {
		stop(t.control)
	}
}

func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.control == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	reset(t.control, d, d)
}

func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
