// Reads are no race with each other.
package main

import "time"

var m = map[string]int{"a": 1}

func main() {
	go func() {
		for k, v := range m {
			println(k, v)
		}
	}()
	time.Sleep(time.Millisecond)
	println(m["a"], len(m))
}
