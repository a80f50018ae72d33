// "For statements with range clause" (Go 1.23): generic iterators, composed.
package main

import "fmt"
import "iter"

func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func take[T any](s iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		left := n
		for v := range s {
			left--
			if !yield(v) || left == 0 {
				return
			}
		}
	}
}

func indexed[T any](s []T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func main() {

	odd := filter(upTo(9), func(i int) bool { return i%2 == 1 })
	for v := range take(odd, 3) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	for k, v := range indexed([]string{"x", "y"}) {
		fmt.Print(k, v, " ")
	}
	fmt.Println()
}
