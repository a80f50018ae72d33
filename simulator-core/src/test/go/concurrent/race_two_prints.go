// Two goroutines, no order between them.
package main

import "fmt"

func main() {
	out := make(chan string, 2)
	go func() { out <- "a" }()
	go func() { out <- "b" }()
	fmt.Println(<-out, <-out)
}
