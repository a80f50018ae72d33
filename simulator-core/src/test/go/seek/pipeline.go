// Three stages hand numbers on through channels, for ever.
package main

func stage(in <-chan int, out chan<- int) {
	for x := range in {
		out <- x + 1
	}
}

func main() {
	a, b, c := make(chan int), make(chan int, 8), make(chan int)
	go stage(a, b)
	go stage(b, c)
	go func() {
		for i := 0; ; i++ {
			a <- i
		}
	}()
	sum := 0
	for x := range c {
		sum += x
	}
}
