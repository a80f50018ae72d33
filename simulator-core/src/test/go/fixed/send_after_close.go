// The twin of bugs/send_after_close.go.
package main

import "fmt"

func main() {
	c := make(chan int, 1)
	done := make(chan bool)
	c <- 1
	go func() {
		close(c)
		done <- true
	}()
	<-done
	fmt.Println(<-c)
}
