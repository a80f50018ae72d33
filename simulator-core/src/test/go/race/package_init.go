// A goroutine that init starts is not ordered with main.
package main

import "time"

var x int

func init() {
	go func() {
		x = 1 // race
	}()
	time.Sleep(time.Millisecond)
}

func main() {
	println(x) // race
}
