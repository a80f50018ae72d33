// Setting a channel to nil takes its case out of the game.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	send := func(c chan int, from, to int) {
		for i := from; i < to; i++ {
			c <- i
		}
		close(c)
	}
	go send(a, 0, 5)
	go send(b, 100, 103)
	sum, left := 0, 2
	for left > 0 {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				left--
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				left--
			}
			sum += v
		}
	}
	fmt.Println(sum, a == nil, b == nil)
}
