// What main does after the go statement is not ordered with the goroutine.
package main

import "time"

var x int

func main() {
	go func() {
		println(x) // race
	}()
	x = 1 // race
	time.Sleep(time.Millisecond)
}
