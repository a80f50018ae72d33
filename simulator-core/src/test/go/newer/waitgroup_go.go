// Package sync (Go 1.25): WaitGroup.Go starts a goroutine and counts it.
package main

import "fmt"
import "sync"
import "sync/atomic"

func main() {

	var wg sync.WaitGroup
	var sum atomic.Int64
	for i := range 5 {
		wg.Go(func() { sum.Add(int64(i)) })
	}
	wg.Wait()
	fmt.Println(sum.Load())
}
