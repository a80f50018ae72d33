// Two goroutines that hand a ball to and fro.
package main

import "fmt"

func player(name string, table chan int, out chan<- string) {
	for ball := range table {
		out <- fmt.Sprint(name, " ", ball)
		if ball == 7 {
			close(out)
			return
		}
		table <- ball + 1
	}
}

func main() {
	table, out := make(chan int), make(chan string)
	go player("ping", table, out)
	go player("pong", table, out)
	go func() { table <- 1 }()
	count := 0
	for range out {
		count++
	}
	fmt.Println(count)
}
