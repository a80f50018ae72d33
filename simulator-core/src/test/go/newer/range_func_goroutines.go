// "For statements with range clause" (Go 1.23): an iterator over a channel that goroutines fill.
package main

import "fmt"
import "iter"

func produce(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		c := make(chan int)
		go func() {
			defer close(c)
			for i := range n {
				c <- i
			}
		}()
		for v := range c {
			if !yield(v) {
				return
			}
		}
	}
}

func main() {

	sum := 0
	for v := range produce(4) {
		sum += v
	}
	fmt.Println(sum)
}
