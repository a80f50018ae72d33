// Work that makes more work adds before it is done.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	var visited int64
	var visit func(depth int)
	visit = func(depth int) {
		defer wg.Done()
		atomic.AddInt64(&visited, 1)
		for i := 0; i < depth; i++ {
			wg.Add(1)
			go visit(depth - 1)
		}
	}
	wg.Add(1)
	go visit(4)
	wg.Wait()
	fmt.Println(visited)
}
