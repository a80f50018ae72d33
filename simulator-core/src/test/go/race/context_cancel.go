// What comes behind the cancel is not ordered.
package main

import "context"

var x int

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		cancel()
		x = 1 // race
	}()
	<-ctx.Done()
	println(x) // race
}
