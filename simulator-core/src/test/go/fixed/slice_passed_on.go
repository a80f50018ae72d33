// The twin of bugs/slice_passed_on.go.
package main

import "fmt"

func main() {
	buffer := []int{1, 2}
	c := make(chan []int, 1)
	done := make(chan bool)
	go func() {
		data := <-c
		fmt.Println(data[0])
		close(done)
	}()
	c <- append([]int(nil), buffer...)
	buffer[0] = 9
	<-done
}
