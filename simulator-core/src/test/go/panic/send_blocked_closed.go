package main

import "runtime"

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		c <- 1
		done <- true
	}()
	runtime.Gosched()
	close(c)
	<-done
}
