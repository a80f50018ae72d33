// Stacks grow: a hundred thousand calls deep is fine.
package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}

func main() {
	fmt.Println(depth(100000))
	c := make(chan int)
	go func() { c <- depth(50000) }()
	fmt.Println(<-c)
	defers := 0
	func() {
		for i := 0; i < 1000; i++ {
			defer func() { defers++ }()
		}
	}()
	fmt.Println(defers)
}
