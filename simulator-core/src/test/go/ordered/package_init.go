// init happens before main.
package main

import "time"

var x int

func init() { x = 1 }

func main() {
	go func() {
		println(x)
	}()
	time.Sleep(time.Millisecond)
}
