// A nested select prefers one channel.
package main

import "fmt"

func main() {
	high, low := make(chan string, 3), make(chan string, 3)
	for i := 0; i < 3; i++ {
		low <- fmt.Sprint("low", i)
		high <- fmt.Sprint("high", i)
	}
	for i := 0; i < 6; i++ {
		select {
		case s := <-high:
			fmt.Print(s, " ")
		default:
			select {
			case s := <-high:
				fmt.Print(s, " ")
			case s := <-low:
				fmt.Print(s, " ")
			}
		}
	}
	fmt.Println()
}
