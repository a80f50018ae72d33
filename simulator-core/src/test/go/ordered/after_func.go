// AfterFunc happens before the function that it calls.
package main

import "time"

var x int

func main() {
	x = 1
	time.AfterFunc(time.Millisecond, func() {
		println(x)
	})
	time.Sleep(2 * time.Millisecond)
}
