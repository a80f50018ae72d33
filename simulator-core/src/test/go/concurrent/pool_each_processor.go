// What another processor has in its list can be taken, its private value not.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	procs := runtime.GOMAXPROCS(0)
	p := sync.Pool{New: func() interface{} { return 0 }}
	for i := 1; i <= 10; i++ {
		p.Put(i)
	}
	got := make(chan int)
	go func() {
		runtime.Gosched()
		for i := 0; i < 10; i++ {
			got <- p.Get().(int)
		}
		close(got)
	}()
	sum := 0
	for v := range got {
		sum += v
	}
	fmt.Println(sum == 55 || procs > 1 && sum > 0)
}
