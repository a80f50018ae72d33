// leak: Spinning
package main

import "fmt"

func poll(news <-chan string) {
	for {
		select { // bug
		case n := <-news:
			fmt.Println(n)
		default:
		}
	}
}

func main() {
	news := make(chan string)
	go poll(news)
	news <- "first"
	news <- "last"
	fmt.Println("main is done")
}
