// race: Data race on
package main

import "fmt"

func main() {
	buffer := []int{1, 2}
	c := make(chan []int, 1)
	done := make(chan bool)
	go func() {
		data := <-c
		fmt.Println(data[0]) // bug
		close(done)
	}()
	c <- buffer
	buffer[0] = 9 // bug
	<-done
}
