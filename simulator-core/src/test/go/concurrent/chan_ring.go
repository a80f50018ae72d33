// A token goes round a ring of goroutines.
package main

import "fmt"

func main() {
	const n = 50
	first := make(chan int)
	in := first
	for i := 1; i < n; i++ {
		out := make(chan int)
		go func(in, out chan int) {
			for v := range in {
				out <- v + 1
			}
			close(out)
		}(in, out)
		in = out
	}
	for round := 0; round < 3; round++ {
		first <- round * 1000
		fmt.Println(<-in)
	}
	close(first)
	_, ok := <-in
	fmt.Println(ok)
}
