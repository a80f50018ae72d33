// A closed channel is ready for ever.
package main

import "fmt"

func main() {
	closed, open := make(chan int), make(chan int, 1)
	close(closed)
	zero := 0
	for i := 0; i < 50; i++ {
		select {
		case _, ok := <-closed:
			if !ok {
				zero++
			}
		case <-open:
			fmt.Println("not reached")
		}
	}
	fmt.Println(zero)
}
