// deadlock: a forgotten close
package main

import "fmt"

func gen(done <-chan struct{}, nums ...int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, n := range nums {
			select {
			case out <- n:
			case <-done:
				return
			}
		}
	}()
	return out
}

func merge(done <-chan struct{}, cs ...<-chan int) <-chan int {
	out := make(chan int)
	for _, c := range cs {
		go func(c <-chan int) {
			for n := range c {
				select {
				case out <- n:
				case <-done:
					return
				}
			}
		}(c)
	}
	return out
}

func main() {
	done := make(chan struct{})
	defer close(done)
	sum := 0
	for n := range merge(done, gen(done, 1, 2, 3), gen(done, 4, 5)) { // bug
		sum += n
	}
	fmt.Println(sum)
}
