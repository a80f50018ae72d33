// Package signal tells the program of signals: those that it sends to itself, and those that come from outside at times
// that the run has been given.
package signal

import (
	"os"
	"sync"
	"syscall"
)

// last is the highest number of a signal.
const last = 64

// A set holds a bit for each signal.
type set uint64

const all set = 1<<last - 1

func of(number int) set { return 1 << (number - 1) }

var (
	mu     sync.Mutex
	wanted = map[chan<- os.Signal]set{}
	once   sync.Once
)

// What the runtime does with a signal.
func enable(number int)
func disable(number int)
func ignore(number int)
func isIgnored(number int) bool

// signal_recv blocks the thread until a signal has come that is enabled.
func signal_recv() (number int)

func loop() {
	for {
		process(signal_recv())
	}
}

func process(number int) {
	mu.Lock()
	defer mu.Unlock()
	for c, signals := range wanted {
		if signals&of(number) != 0 {
			select {
			case c <- syscall.Signal(number):
			default:
			}
		}
	}
}

// setOf returns the signals of a list, all for an empty one; what is no signal of Linux is left out.
func setOf(signals []os.Signal) set {
	if len(signals) == 0 {
		return all
	}
	var some set
	for _, signal := range signals {
		if number, ok := signal.(syscall.Signal); ok && 0 < number && number <= last {
			some |= of(int(number))
		}
	}
	return some
}

// union returns the signals that some channel gets.
func union() set {
	var some set
	for _, signals := range wanted {
		some |= signals
	}
	return some
}

// each calls f for each signal of a set.
func each(some set, f func(number int)) {
	for number := 1; number <= last; number++ {
		if some&of(number) != 0 {
			f(number)
		}
	}
}

// Notify sends the signals, all if none are given, to c from now on, as far as it has room.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	mu.Lock()
	defer mu.Unlock()
	before := union()
	wanted[c] |= setOf(sig)
	added := union() &^ before
	if added != 0 {
		once.Do(func() { go loop() })
	}
	each(added, enable)
}

// Stop ends what Notify has begun for c.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	defer mu.Unlock()
	before := union()
	delete(wanted, c)
	each(before&^union(), disable)
}

// Ignore makes the signals, all if none are given, do nothing.
func Ignore(sig ...os.Signal) { cancel(sig, ignore) }

// Reset makes the signals, all if none are given, do what they do by themselves.
func Reset(sig ...os.Signal) { cancel(sig, disable) }

func cancel(signals []os.Signal, action func(number int)) {
	mu.Lock()
	defer mu.Unlock()
	some := setOf(signals)
	for c := range wanted {
		if wanted[c] &^= some; wanted[c] == 0 {
			delete(wanted, c)
		}
	}
	each(some, action)
}

func Ignored(sig os.Signal) bool {
	number, ok := sig.(syscall.Signal)
	return ok && 0 < number && number <= last && isIgnored(int(number))
}
