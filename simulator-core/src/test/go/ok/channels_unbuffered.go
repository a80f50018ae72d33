// Unbuffered channels, directions, close, comma-ok, len and cap, channels of channels.
package main

import "fmt"

func produce(n int, out chan<- int) {
	for i := 0; i < n; i++ {
		out <- i
	}
	close(out)
}

func total(in <-chan int, result chan<- int) {
	t := 0
	for v := range in {
		t += v
	}
	result <- t
}

type request struct {
	n     int
	reply chan int
}

func server(requests chan request) {
	for r := range requests {
		r.reply <- r.n * r.n
	}
}

func main() {
	c, r := make(chan int), make(chan int)
	go produce(10, c)
	go total(c, r)
	fmt.Println(<-r)
	v, ok := <-c
	fmt.Println(v, ok, len(c), cap(c))
	requests := make(chan request)
	go server(requests)
	for i := 1; i <= 3; i++ {
		reply := make(chan int)
		requests <- request{i, reply}
		fmt.Println(<-reply)
	}
	close(requests)
	var in <-chan int = c
	v, ok = <-in
	fmt.Println(v, ok, in == c, c == r, r == nil)
	chans := make(chan chan string, 1)
	s := make(chan string, 1)
	chans <- s
	s <- "through"
	fmt.Println(<-<-chans)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer fmt.Println("goroutine ends")
	}()
	<-done
	errs := make(chan error)
	go func() { errs <- nil }()
	fmt.Println(<-errs)
	arr := make(chan [2]int)
	go func() {
		a := [2]int{1, 2}
		arr <- a
		a[0] = 9
	}()
	fmt.Println(<-arr)
	funcs := make(chan func() string)
	go func() { funcs <- func() string { return "called" } }()
	fmt.Println((<-funcs)())
	x := 1
	go func() { x = 2; done = nil; r <- 0 }()
	<-r
	fmt.Println(x, done == nil)
}
