//gopark:title Pipeline
//gopark:chapter patterns
//gopark:about Three stages work at the same time, each on another value; watch the values move through.
//gopark:procs 4
//gopark:seed 1
//gopark:expect exit 0

package main

import "fmt"

func numbers(limit int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 1; i <= limit; i++ {
			out <- i
		}
	}()
	return out
}

func each(in <-chan int, f func(int) int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out) //gopark:stop The end travels through the stages as the values do.
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

func main() {
	squares := each(numbers(5), func(v int) int { return v * v })
	//gopark:ask One is squared, and one is added. What comes out first? prints: 1 | 2 | 26
	for v := range each(squares, func(v int) int { return v + 1 }) {
		fmt.Println(v)
	}
}
