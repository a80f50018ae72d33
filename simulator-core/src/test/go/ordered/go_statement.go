// What comes before the go statement happens before the goroutine starts.
package main

import "time"

var x int

func main() {
	x = 1
	go func() {
		println(x)
	}()
	time.Sleep(time.Millisecond)
}
