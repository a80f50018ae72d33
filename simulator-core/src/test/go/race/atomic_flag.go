// A flag that is not atomic is a race of its own.
package main

import "runtime"

var x int
var flag int32

func main() {
	go func() {
		x = 1
		flag = 1 // race
	}()
	for flag == 0 { // race
		runtime.Gosched()
	}
}
