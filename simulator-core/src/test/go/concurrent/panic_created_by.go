// The trace tells where the goroutine was started.
package main

import "time"

func outer() {
	inner := func() { go explode("x") }
	inner()
}

func explode(s string) {
	var m map[string]int
	m[s] = 1
}

func main() {
	outer()
	time.Sleep(time.Second)
}
