// sync/atomic: functions and types.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ name string }

func main() {
	var n int64
	var u uint32
	var typed atomic.Int64
	var flag atomic.Bool
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			atomic.AddInt64(&n, 2)
			atomic.AddUint32(&u, ^uint32(0))
			typed.Add(3)
			flag.Store(true)
		}()
	}
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&n), atomic.LoadUint32(&u), typed.Load(), flag.Load())
	fmt.Println(atomic.CompareAndSwapInt64(&n, 100, 5), atomic.CompareAndSwapInt64(&n, 100, 6), n)
	fmt.Println(atomic.SwapInt64(&n, 9), n)
	atomic.StoreInt64(&n, 11)
	fmt.Println(n, atomic.AddInt64(&n, -1))
	var i32 int32 = 5
	atomic.StoreInt32(&i32, 6)
	fmt.Println(atomic.LoadInt32(&i32), atomic.SwapInt32(&i32, 7), atomic.CompareAndSwapInt32(&i32, 7, 8), atomic.AddInt32(&i32, 1))
	var u64 uint64
	fmt.Println(atomic.AddUint64(&u64, 5), atomic.LoadUint64(&u64))
	fmt.Println(typed.Swap(1), typed.CompareAndSwap(1, 2), typed.CompareAndSwap(1, 3), typed.Load())
	var t32 atomic.Int32
	var tu atomic.Uint64
	fmt.Println(t32.Add(4), tu.Add(5), flag.Swap(false), flag.CompareAndSwap(false, true), flag.Load())
	var p atomic.Pointer[config]
	fmt.Println(p.Load() == nil)
	p.Store(&config{"a"})
	old := p.Swap(&config{"b"})
	fmt.Println(old.name, p.Load().name, p.CompareAndSwap(old, old))
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store([]int{1, 2})
	fmt.Println(v.Load().([]int)[1])
}
