// The types of Go 1.19.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type node struct {
	v    int
	next *node
}

func main() {
	var i atomic.Int32
	var u atomic.Uint64
	var b atomic.Bool
	var p atomic.Pointer[node]
	var x atomic.Uintptr
	fmt.Println(i.Add(5), i.CompareAndSwap(5, 6), i.CompareAndSwap(5, 7), i.Swap(1), i.Load())
	fmt.Println(u.Add(^uint64(0)), u.Load() > 1<<63, x.Add(3))
	fmt.Println(b.Load(), b.Swap(true), b.CompareAndSwap(true, false), b.Load())
	fmt.Println(p.Load() == nil)
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			n := &node{v: i}
			for {
				n.next = p.Load()
				if p.CompareAndSwap(n.next, n) {
					return
				}
			}
		}(i)
	}
	wg.Wait()
	sum := 0
	for n := p.Load(); n != nil; n = n.next {
		sum += n.v
	}
	fmt.Println(sum)
}
