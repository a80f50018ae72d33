// A lock of one word, with yields.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type spinLock struct{ state int32 }

func (l *spinLock) lock() {
	for !atomic.CompareAndSwapInt32(&l.state, 0, 1) {
		runtime.Gosched()
	}
}

func (l *spinLock) unlock() { atomic.StoreInt32(&l.state, 0) }

func main() {
	var l spinLock
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 25; j++ {
				l.lock()
				n++
				if j%5 == 0 {
					runtime.Gosched()
				}
				l.unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
}
