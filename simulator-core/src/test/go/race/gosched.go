// Gosched and NumGoroutine order nothing.
package main

import "runtime"

var x int

func main() {
	go func() {
		x = 1 // race
	}()
	for i := 0; i < 10; i++ {
		runtime.Gosched()
	}
	println(x, runtime.NumGoroutine()) // race
}
