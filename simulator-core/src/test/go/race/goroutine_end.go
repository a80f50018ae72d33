// Neither the end of a goroutine nor the passing of time orders anything.
package main

import "time"

var x int

func main() {
	go func() {
		x = 1 // race
	}()
	time.Sleep(time.Millisecond)
	println(x) // race
}
