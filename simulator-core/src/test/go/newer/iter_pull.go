// iter.Pull and iter.Pull2 (Go 1.23): values on demand, the end, stop, panics and Goexit that cross over.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("count stopped at", i)
				return
			}
		}
	}
}

func toTheEnd() {
	next, stop := iter.Pull(count(2))
	defer stop()
	for v, ok := next(); ok; v, ok = next() {
		fmt.Println("got", v)
	}
	fmt.Println(next())
}

func stopped() {
	next, stop := iter.Pull(count(10))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	stop()
	_, neverStarted := iter.Pull(count(3))
	neverStarted()
}

// zip pulls from two iterators by turns.
func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nextA, stopA := iter.Pull(a)
		defer stopA()
		nextB, stopB := iter.Pull(b)
		defer stopB()
		for {
			x, okA := nextA()
			y, okB := nextB()
			if !okA || !okB || !yield(x, y) {
				return
			}
		}
	}
}

func letters(yield func(string) bool) {
	_ = yield("a") && yield("b") && yield("c")
}

func pairs() {
	next, stop := iter.Pull2(zip(count(5), letters))
	for {
		i, s, ok := next()
		if !ok {
			break
		}
		fmt.Println(i, s)
	}
	i, s, ok := next()
	fmt.Printf("%d %q %t\n", i, s, ok)
	stop()
}

func failing(yield func(int) bool) {
	yield(1)
	panic("iterator fails")
}

func panics() {
	next, stop := iter.Pull(failing)
	defer stop()
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next()
	}()
	fmt.Println(next())
}

func panicsWhenStopped() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer func() { panic("on the way out") }()
		yield(7)
	})
	fmt.Println(next())
	defer func() { fmt.Println("recovered", recover()) }()
	stop()
}

func exits() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("the puller exits")
		next, _ := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		next()
		fmt.Println("never")
	}()
	<-done
}

func ignoresStop() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := range 4 {
			fmt.Println("yield", i, yield(i))
		}
	})
	next()
	stop()
}

func misused() {
	var next func() (int, bool)
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer func() { fmt.Println(recover()) }()
		next()
	})
	fmt.Println(next())
	stop()
}

func main() {
	toTheEnd()
	stopped()
	pairs()
	panics()
	panicsWhenStopped()
	exits()
	ignoresStop()
	misused()
}
