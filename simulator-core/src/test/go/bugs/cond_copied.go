// misuse: sync.Cond is copied
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	c.Signal()
	d := *c
	d.Signal() // bug
}
