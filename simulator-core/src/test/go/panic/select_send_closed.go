package main

func main() {
	c := make(chan int)
	var d chan int
	close(c)
	select {
	case c <- 1:
	case <-d:
	}
}
