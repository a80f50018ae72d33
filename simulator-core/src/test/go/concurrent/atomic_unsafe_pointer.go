// The old way to share a pointer without a lock.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

type node struct {
	n    int
	next unsafe.Pointer
}

type stack struct{ top unsafe.Pointer }

func (s *stack) push(n int) {
	for {
		fresh := &node{n, atomic.LoadPointer(&s.top)}
		if atomic.CompareAndSwapPointer(&s.top, fresh.next, unsafe.Pointer(fresh)) {
			return
		}
	}
}

func main() {
	var s stack
	var wg sync.WaitGroup
	for i := 1; i <= 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			s.push(i)
		}(i)
	}
	wg.Wait()
	sum := 0
	for p := (*node)(atomic.LoadPointer(&s.top)); p != nil; p = (*node)(atomic.LoadPointer(&p.next)) {
		sum += p.n
	}
	old := atomic.SwapPointer(&s.top, nil)
	fmt.Println(sum, old != nil, s.top == nil)
	atomic.StorePointer(&s.top, old)
	fmt.Println(s.top == old, atomic.CompareAndSwapPointer(&s.top, nil, old))
	defer func() { fmt.Println(recover()) }()
	atomic.LoadPointer(nil)
}
