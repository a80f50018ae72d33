// To range over a map reads it.
package main

import "time"

var m = map[string]int{"a": 1}

func main() {
	go func() {
		for k, v := range m { // race
			println(k, v)
		}
	}()
	time.Sleep(time.Millisecond)
	delete(m, "a") // race
}
