// go with every kind of call; arguments are evaluated at once.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type greeter struct{ name string }

func (g greeter) hello(c chan string)   { c <- "hello " + g.name }
func (g *greeter) rename(c chan string) { g.name += "!"; c <- g.name }

type speaker interface{ hello(chan string) }

func send(c chan string, parts ...string) {
	s := ""
	for _, p := range parts {
		s += p
	}
	c <- s
}

func main() {
	c := make(chan string)
	go send(c, "a", "b")
	fmt.Println(<-c)
	g := greeter{"bo"}
	go g.hello(c)
	g.name = "changed"
	fmt.Println(<-c)
	go g.rename(c)
	fmt.Println(<-c)
	var s speaker = g
	go s.hello(c)
	fmt.Println(<-c)
	f := g.hello
	go f(c)
	fmt.Println(<-c)
	x := 1
	go func(n int) { c <- fmt.Sprint(n, x) }(x)
	fmt.Println(<-c)
	go send(c, []string{"x", "y"}...)
	fmt.Println(<-c)
	go close(c)
	fmt.Println(<-c == "")
	var wg sync.WaitGroup
	sums := make([]int, 8)
	for i := range sums {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for k := 0; k <= i*100; k++ {
				sums[i] += k
				if k%50 == 0 {
					runtime.Gosched()
				}
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(sums)
	r := make(chan interface{})
	go func() {
		defer func() { r <- recover() }()
		var m map[string]int
		m["x"] = 1
	}()
	fmt.Println(<-r)
	fmt.Println(runtime.NumGoroutine() >= 1, runtime.GOMAXPROCS(0) >= 1, runtime.NumCPU() >= 1)
	last := make(chan int)
	first := last
	for i := 0; i < 1000; i++ {
		next := make(chan int)
		go func(in, out chan int) { out <- 1 + <-in }(next, last)
		last = next
	}
	last <- 0
	fmt.Println(<-first)
	go func() {
		for {
			runtime.Gosched()
		}
	}()
	go func() { select {} }()
	fmt.Println("main does not wait for the others")
}
