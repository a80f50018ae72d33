package main

import (
	"runtime"
	"sync"
)

func both(first, second *sync.Mutex, done chan bool) {
	first.Lock()
	runtime.Gosched()
	second.Lock()
	second.Unlock()
	first.Unlock()
	done <- true
}

func main() {
	var a, b sync.Mutex
	done := make(chan bool)
	go both(&a, &b, done)
	go both(&b, &a, done)
	<-done
	<-done
}
