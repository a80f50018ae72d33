// Goroutines that yield take turns by the global queue.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	out := make(chan string, 20)
	for _, name := range []string{"a", "b", "c"} {
		name := name
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 3; i++ {
				out <- fmt.Sprint(name, i)
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	close(out)
	total := 0
	for s := range out {
		total += len(s)
		if runtime.GOMAXPROCS(0) == 1 {
			fmt.Print(s, " ")
		}
	}
	fmt.Println(total)
}
