// A hundred thousand goroutines hand a token on in a circle, for ever.
package main

func main() {
	first := make(chan int)
	in := first
	for i := 0; i < 100_000; i++ {
		out := make(chan int)
		go func(in, out chan int) {
			for x := range in {
				out <- x
			}
		}(in, out)
		in = out
	}
	for i := 0; i < 20; i++ {
		go func() { first <- 1 }()
	}
	for x := range in {
		first <- x
	}
}
