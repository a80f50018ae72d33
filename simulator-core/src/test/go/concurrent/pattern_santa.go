// Elves come in threes; a rendezvous of groups.
package main

import "fmt"

func main() {
	arrivals, groups := make(chan int), make(chan []int)
	go func() {
		var waiting []int
		for e := range arrivals {
			if waiting = append(waiting, e); len(waiting) == 3 {
				groups <- waiting
				waiting = nil
			}
		}
		close(groups)
	}()
	go func() {
		for i := 0; i < 10; i++ {
			arrivals <- i
		}
		close(arrivals)
	}()
	for g := range groups {
		fmt.Println(g)
	}
}
