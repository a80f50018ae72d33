// Package sync/atomic: the generic Pointer.
package main

import "fmt"
import "sync/atomic"

func main() {

	type config struct{ n int }
	var current atomic.Pointer[config]
	fmt.Println(current.Load() == nil)
	a, b := &config{1}, &config{2}
	current.Store(a)
	fmt.Println(current.CompareAndSwap(b, b), current.CompareAndSwap(a, b), current.Load().n)
	fmt.Println(current.Swap(a).n, current.Load().n)
}
