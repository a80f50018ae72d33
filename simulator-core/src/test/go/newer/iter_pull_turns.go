// Package iter (Go 1.23): Pull asks an iterator for its values one by one; stop ends it, and its panics come out of next.
package main

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
)

func seq(name string, n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println(name, "left")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// What both yield, in turns, until the shorter one ends.
func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func caught(f func()) {
	defer func() { fmt.Println("caught", recover()) }()
	f()
}

func main() {
	next, stop := iter.Pull(seq("a", 3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	stop()
	_, unused := iter.Pull(seq("b", 1))
	unused()
	next, stop = iter.Pull(seq("c", 1))
	for range 3 {
		fmt.Println(next())
	}
	stop()
	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("broken")
	})
	fmt.Println(next())
	caught(func() { next() })
	fmt.Println(next())
	next, stop = iter.Pull(func(yield func(int) bool) {
		defer func() { panic("at the end") }()
		yield(1)
	})
	fmt.Println(next())
	caught(stop)
	for x, y := range zip(seq("d", 5), slices.Values([]string{"x", "y"})) {
		fmt.Println(x, y)
	}
	next2, stop2 := iter.Pull2(slices.All([]string{"z"}))
	fmt.Println(next2())
	fmt.Println(next2())
	stop2()
	done := make(chan bool)
	go func() {
		defer close(done)
		next, stop := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		defer stop()
		next()
		fmt.Println("never")
	}()
	<-done
}
