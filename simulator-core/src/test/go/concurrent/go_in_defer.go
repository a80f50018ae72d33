// A deferred function that starts a goroutine and waits for it.
package main

import "fmt"

func work() (result string) {
	defer func() {
		c := make(chan string)
		go func() { c <- "cleaned up" }()
		result += ", " + <-c
	}()
	return "worked"
}

func main() {
	fmt.Println(work())
}
