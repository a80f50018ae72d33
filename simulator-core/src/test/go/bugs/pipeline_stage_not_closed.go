// deadlock: a forgotten close
package main

import "fmt"

func main() {
	in, out := make(chan int), make(chan int)
	go func() {
		in <- 1
		close(in)
	}()
	go func() {
		for v := range in {
			out <- 2 * v
		}
	}()
	for v := range out { // bug
		fmt.Println(v)
	}
}
