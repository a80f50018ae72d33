// deadlock: 3 goroutines wait for each other
package main

func main() {
	var ring [3]chan int
	for i := range ring {
		ring[i] = make(chan int)
	}
	for i := 1; i < 3; i++ {
		go func() {
			v := <-ring[i] // bug
			ring[(i+1)%3] <- v
		}()
	}
	v := <-ring[0] // bug
	ring[1] <- v
}
