// Buffered channels are first in first out; what is in the buffer survives close.
package main

import "fmt"

func main() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c, len(c))
	c <- "c"
	c <- "d"
	fmt.Println(len(c))
	close(c)
	for s := range c {
		fmt.Print(s, " ")
	}
	s, ok := <-c
	fmt.Printf("%q %v\n", s, ok)
	semaphore := make(chan struct{}, 2)
	results := make(chan int, 10)
	for i := 0; i < 10; i++ {
		go func(i int) {
			semaphore <- struct{}{}
			results <- i
			<-semaphore
		}(i)
	}
	sum := 0
	for i := 0; i < 10; i++ {
		sum += <-results
	}
	fmt.Println(sum)
	ring := make(chan int, 4)
	for i := 0; i < 10; i++ {
		ring <- i
		if len(ring) == cap(ring) {
			fmt.Print(<-ring, <-ring, " ")
		}
	}
	fmt.Println(len(ring))
	var zero chan int
	fmt.Println(len(zero), cap(zero), zero == nil)
	m := map[string]chan int{"x": make(chan int, 1)}
	m["x"] <- 5
	fmt.Println(<-m["x"])
	n := 2
	d := make(chan bool, n*n)
	fmt.Println(cap(d))
	type pair struct {
		c chan int
	}
	p := pair{make(chan int, 1)}
	p.c <- 1
	v := -<-p.c
	fmt.Println(v)
}
