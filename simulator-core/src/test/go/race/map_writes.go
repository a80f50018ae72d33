// Writes to different keys of a map are a race.
package main

import "time"

var m = map[int]int{}

func main() {
	go func() {
		m[1] = 1 // race
	}()
	time.Sleep(time.Millisecond)
	m[2] = 2 // race
}
