// Package sync (Go 1.21): OnceValue and OnceValues compute once, and panic again with the same value.
package main

import "fmt"
import "sync"

func main() {

	n := 0
	f := sync.OnceValues(func() (int, error) { n++; return n, nil })
	f()
	fmt.Println(f())
	g := sync.OnceValue(func() int { panic("bad") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover()) }()
			g()
		}()
	}
}
