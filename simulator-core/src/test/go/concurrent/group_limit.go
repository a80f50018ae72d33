// No more goroutines of a group than its limit.
package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

func main() {
	var g errgroup.Group
	g.SetLimit(2)
	var running, most int32
	for i := 0; i < 8; i++ {
		g.Go(func() error {
			if n := atomic.AddInt32(&running, 1); n > atomic.LoadInt32(&most) {
				atomic.StoreInt32(&most, n)
			}
			time.Sleep(time.Millisecond)
			atomic.AddInt32(&running, -1)
			return nil
		})
	}
	fmt.Println(g.Wait(), most)
}
