// What comes behind AfterFunc is not ordered with the function.
package main

import "time"

var x int

func main() {
	time.AfterFunc(time.Millisecond, func() {
		println(x) // race
	})
	x = 1 // race
	time.Sleep(2 * time.Millisecond)
}
