// Some wait for each other for ever, but main ends: nobody notices.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	var a, b sync.Mutex
	lock := func(first, second *sync.Mutex) {
		first.Lock()
		time.Sleep(time.Millisecond)
		second.Lock()
	}
	go lock(&a, &b)
	go lock(&b, &a)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(runtime.NumGoroutine(), "goroutines")
}
