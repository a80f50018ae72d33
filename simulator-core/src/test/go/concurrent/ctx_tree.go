// Cancelling a context cancels what is below it, nothing else.
package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	root, cancel := context.WithCancel(context.Background())
	defer cancel()
	left, cancelLeft := context.WithCancel(root)
	right, cancelRight := context.WithCancel(root)
	defer cancelRight()
	leaf := context.WithValue(left, "k", "v")
	bottom, cancelBottom := context.WithTimeout(leaf, time.Hour)
	defer cancelBottom()
	cancelLeft()
	<-bottom.Done()
	for _, c := range []context.Context{root, left, right, leaf, bottom} {
		fmt.Print(c.Err(), "; ")
	}
	fmt.Println(leaf.Value("k"))
	cancel()
	fmt.Println(right.Err(), context.Background().Err())
}
