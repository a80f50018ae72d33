//gopark:title Fork and join with a WaitGroup
//gopark:chapter scheduler
//gopark:about Run gopark compare on it. When continuations are stolen, hardly a parent stalls at its join, and few goroutines are alive at once, as in a program without go; one central queue opens the whole breadth of the tree of calls first.
//gopark:procs 2
//gopark:seed 1
//gopark:policy steal-continuation
//gopark:expect exit 0

package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

// fib computes the nth Fibonacci number; both halves are goroutines of their own.
func fib(n int) int {
	if n < 2 {
		return n
	}
	var left, right int
	var halves sync.WaitGroup
	halves.Add(2)
	go func() {
		left = fib(n - 1)
		halves.Done()
	}()
	go func() { //gopark:stop Who runs on: the parent, or its first child?
		right = fib(n - 2)
		halves.Done()
	}()
	halves.Wait() //gopark:stop Does the parent have to wait here? Only if somebody stole it from its children.
	return left + right
}

// Larger numbers tell more: gopark compare fork_join_wait_group.go -- 16
func main() {
	n := 9
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	fmt.Printf("fib(%d) = %d\n", n, fib(n))
}
