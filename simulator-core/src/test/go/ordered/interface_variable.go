// It was written before the goroutine started.
package main

import "time"

var handler any

func main() {
	handler = "b"
	go func() {
		_, ok := handler.(int)
		println(ok)
	}()
	time.Sleep(time.Millisecond)
}
