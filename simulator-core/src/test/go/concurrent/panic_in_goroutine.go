// A panic that nobody recovers ends the program, whoever panics.
package main

import "fmt"

func work(n int) {
	if n == 0 {
		panic("no work left")
	}
	work(n - 1)
}

func main() {
	defer fmt.Println("not printed")
	go work(2)
	select {}
}
