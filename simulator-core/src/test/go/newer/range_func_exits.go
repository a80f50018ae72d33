// "For statements with range clause" (Go 1.23): each way out of the body ends the iterators on its way, after what is returned has been evaluated.
package main

import (
	"fmt"
	"runtime"
)

func seq(name string, n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println(name, "left")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pair(x int) (int, string) {
	fmt.Println("pair", x)
	return x, "p"
}

func returns() (int, string) {
	for i := range seq("a", 3) {
		for j := range seq("b", 3) {
			if i+j == 2 {
				return pair(i*10 + j)
			}
		}
	}
	return -1, ""
}

func jumps() {
outer:
	for i := range seq("c", 2) {
		for j := range seq("d", 2) {
			switch {
			case i == 0:
				continue outer
			case j == 1:
				break outer
			}
			fmt.Println(i, j)
		}
	}
	for i := range seq("e", 1) {
		n := 0
	again:
		n++
		if n < 3 {
			goto again
		}
		fmt.Println(i, n)
	}
	for range seq("f", 2) {
		goto out
	}
out:
	fmt.Println("out")
}

func goexit() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("goroutine left")
		for i := range seq("g", 2) {
			fmt.Println("body", i)
			runtime.Goexit()
		}
		fmt.Println("never")
	}()
	<-done
}

func main() {
	fmt.Println(returns())
	jumps()
	goexit()
	c := make(chan int, 1)
	for i := range seq("h", 2) {
		c <- i
		select {
		case v := <-c:
			if v == 0 {
				break
			}
			fmt.Println("got", v)
		}
	}
}
