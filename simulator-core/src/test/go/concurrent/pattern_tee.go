// Every value goes to two places.
package main

import "fmt"

func tee(in <-chan int) (_, _ <-chan int) {
	a, b := make(chan int), make(chan int)
	go func() {
		defer close(a)
		defer close(b)
		for v := range in {
			left, right := a, b
			for i := 0; i < 2; i++ {
				select {
				case left <- v:
					left = nil
				case right <- v:
					right = nil
				}
			}
		}
	}()
	return a, b
}

func main() {
	in := make(chan int)
	go func() {
		defer close(in)
		for i := 1; i <= 4; i++ {
			in <- i
		}
	}()
	a, b := tee(in)
	for v := range a {
		fmt.Print(v, "=", <-b, " ")
	}
	fmt.Println()
}
