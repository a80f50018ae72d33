package main

import "sync"

func main() {
	a := sync.NewCond(&sync.Mutex{})
	a.Signal()
	b := *a
	b.Signal()
}
