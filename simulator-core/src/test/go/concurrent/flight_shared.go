// Callers with the same key share one call.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
)

func main() {
	var g singleflight.Group
	var calls int32
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, err, shared := g.Do("key", func() (interface{}, error) {
				atomic.AddInt32(&calls, 1)
				time.Sleep(5 * time.Millisecond)
				return "value", nil
			})
			if v != "value" || err != nil || !shared {
				fmt.Println(v, err, shared)
			}
		}()
	}
	wg.Wait()
	fmt.Println(calls)
}
