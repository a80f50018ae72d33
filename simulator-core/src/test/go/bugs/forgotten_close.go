// deadlock: a forgotten close
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i
		}
	}()
	for v := range c { // bug
		fmt.Println(v)
	}
}
