// The twin of bugs/select_send_and_receive_same.go.
package main

import "fmt"

func main() {
	c := make(chan int, 1)
	select {
	case c <- 1:
	case v := <-c:
		fmt.Println(v)
	}
}
