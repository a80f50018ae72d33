// Everybody waits for the neighbour.
package main

func pass(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v + 1
	}
}

func main() {
	const n = 3
	var cs [n]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	for i := range cs {
		go pass(cs[i], cs[(i+1)%n])
	}
	select {}
}
