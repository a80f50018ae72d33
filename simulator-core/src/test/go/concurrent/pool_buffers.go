// Goroutines that lend each other buffers.
package main

import (
	"bytes"
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var made int32
	pool := sync.Pool{New: func() interface{} {
		atomic.AddInt32(&made, 1)
		return new(bytes.Buffer)
	}}
	var wg sync.WaitGroup
	var total int64
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			b := pool.Get().(*bytes.Buffer)
			b.Reset()
			fmt.Fprintf(b, "%d", i)
			atomic.AddInt64(&total, int64(b.Len()))
			pool.Put(b)
		}(i)
	}
	wg.Wait()
	fmt.Println(total, made >= 1, made <= 20)
}
