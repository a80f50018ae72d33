// Of two ready cases each is taken about as often.
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	counts := [2]int{}
	for i := 0; i < 1000; i++ {
		a <- 0
		b <- 1
		select {
		case v := <-a:
			counts[v]++
			<-b
		case v := <-b:
			counts[v]++
			<-a
		}
	}
	fmt.Println(counts[0]+counts[1], counts[0] > 400, counts[1] > 400)
}
