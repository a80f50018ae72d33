// misuse: send on closed channel
package main

func main() {
	c := make(chan int, 1)
	done := make(chan bool)
	go func() {
		close(c)
		done <- true
	}()
	<-done
	c <- 1 // bug
}
