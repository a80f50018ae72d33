// A received value can go anywhere that can be assigned to.
package main

import "fmt"

func main() {
	c := make(chan string, 1)
	seen, last := map[int]string{}, ""
	ok := false
	for i := 0; i < 3; i++ {
		c <- fmt.Sprint("value ", i)
		select {
		case seen[i], ok = <-c:
		case last = <-make(chan string):
		}
	}
	fmt.Println(seen, ok, last == "")
}
