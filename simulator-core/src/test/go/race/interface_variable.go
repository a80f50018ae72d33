// An interface variable is memory as any other.
package main

import "time"

var handler any

func main() {
	go func() {
		handler = "b" // race
	}()
	time.Sleep(time.Millisecond)
	_, ok := handler.(int) // race
	println(ok)
}
