// Without a lock an update may be lost when another comes between.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	n := 0
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := n
			runtime.Gosched()
			n = v + 1
		}()
	}
	wg.Wait()
	fmt.Println(n)
}
