// Maps, bits and OnceFuncs of later versions; the panics of a WaitGroup and of values that cannot be compared.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	done := make(chan bool)
	go func() {
		defer func() { fmt.Println(recover()); done <- true }()
		wg.Wait()
	}()
	runtime.Gosched()
	wg.Done()
	wg.Add(1)
	<-done
	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.Swap("a", 2))
	fmt.Println(m.Swap("b", 3))
	fmt.Println(m.CompareAndSwap("a", 1, 5), m.CompareAndSwap("a", 2, 5), m.CompareAndSwap("z", nil, 1))
	fmt.Println(m.CompareAndDelete("a", 1), m.CompareAndDelete("a", 5), m.CompareAndDelete("a", 5))
	func() {
		defer func() { fmt.Println(recover()) }()
		m.Store("s", []int{1})
		m.CompareAndSwap("s", []int{1}, 2)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		m.CompareAndDelete("s", []int{1})
	}()
	m.Clear()
	fmt.Println(m.Load("b"))
	var x atomic.Int32
	x.Store(12)
	fmt.Println(x.And(10), x.Or(1), x.Load())
	var u atomic.Uint64
	fmt.Println(u.Or(5), u.And(4), u.Load())
	y := int64(6)
	fmt.Println(atomic.AndInt64(&y, 3), atomic.OrInt64(&y, 8), y)
	n := 0
	once := sync.OnceFunc(func() { n++; panic("p") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println(recover(), n) }()
			once()
		}()
	}
	ov := sync.OnceValues(func() (int, error) { n++; return n, nil })
	fmt.Println(ov())
	fmt.Println(ov())
}
