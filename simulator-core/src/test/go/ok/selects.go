// Every form of select case.
package main

import "fmt"

func index() int { fmt.Print("index "); return 1 }

func channel(name string, c chan int) chan int { fmt.Print(name, " "); return c }

func value(v int) int { fmt.Print("value ", v, " "); return v }

func main() {
	c := make(chan int, 1)
	select {
	case v := <-c:
		fmt.Println("never", v)
	default:
		fmt.Println("empty")
	}
	select {
	case c <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("never")
	}
	select {
	case c <- 2:
		fmt.Println("never")
	default:
		fmt.Println("full")
	}
	var v int
	var ok bool
	select {
	case v, ok = <-c:
		fmt.Println(v, ok)
	}
	a := [3]int{}
	c <- 5
	select {
	case a[index()] = <-c:
		fmt.Println(a)
	}
	m := map[string]bool{}
	s := struct{ x int }{}
	c <- 6
	select {
	case s.x, m["ok"] = <-c:
		fmt.Println(s, m)
	}
	close(c)
	select {
	case v, ok := <-c:
		fmt.Println(v, ok)
	default:
		fmt.Println("never")
	}
	select {
	case <-c:
		fmt.Println("closed is always ready")
	}
	var none chan int
	select {
	case <-none:
		fmt.Println("never")
	case none <- 1:
		fmt.Println("never")
	default:
		fmt.Println("nil is never ready")
	}
	d, e := make(chan int, 1), make(chan int, 1)
	select {
	case <-channel("d", d):
		fmt.Println("never")
	case channel("e", e) <- value(7):
		fmt.Println("e got", <-e)
	case none <- value(8):
		fmt.Println("never")
	}
	go func() { d <- 10 }()
	select {
	case x := <-d:
		fmt.Println("waited for", x)
	case x := <-none:
		fmt.Println("never", x)
	}
	out := make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			select {
			case out <- i:
			case <-none:
			}
		}
		close(out)
	}()
	for x := range out {
		fmt.Print(x, " ")
	}
	fmt.Println()
	counts := [2]int{}
	f, g := make(chan int, 200), make(chan int, 200)
	for i := 0; i < 200; i++ {
		f <- i
		g <- i
	}
	for i := 0; i < 200; i++ {
		select {
		case <-f:
			counts[0]++
		case <-g:
			counts[1]++
		}
	}
	fmt.Println(counts[0]+counts[1], counts[0] > 20, counts[1] > 20)
	for i := 0; i < 2; i++ {
		select {
		default:
			if i == 0 {
				break
			}
			fmt.Println("only default", i)
		}
	}
	quit := make(chan bool)
	data := make(chan string)
	go func() {
		for _, w := range []string{"x", "y"} {
			data <- w
		}
		quit <- true
	}()
	for running := true; running; {
		select {
		case w := <-data:
			fmt.Print(w, " ")
		case running = <-quit:
			running = !running
		}
	}
	fmt.Println("quit")
}
