// The twin of bugs/default_spins_on.go: it waits for news, and for their end.
package main

import "fmt"

func poll(news <-chan string, done chan<- bool) {
	for n := range news {
		fmt.Println(n)
	}
	close(done)
}

func main() {
	news, done := make(chan string), make(chan bool)
	go poll(news, done)
	news <- "first"
	news <- "last"
	close(news)
	<-done
	fmt.Println("main is done")
}
