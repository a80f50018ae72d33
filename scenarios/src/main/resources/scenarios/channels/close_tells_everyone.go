//gopark:title Close tells everyone
//gopark:chapter channels
//gopark:about Five runners wait at one channel; watch a single close start them all.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

func main() {
	start := make(chan struct{})
	var ready, finish sync.WaitGroup
	var mu sync.Mutex
	started := 0
	for i := 0; i < 5; i++ {
		ready.Add(1)
		finish.Add(1)
		go func() {
			defer finish.Done()
			ready.Done()
			<-start
			mu.Lock()
			started++
			mu.Unlock()
		}()
	}
	ready.Wait()
	fmt.Println("ready")
	//gopark:ask One close, five runners. How many start? prints: started 5 | started 1 | started 0
	close(start) //gopark:stop A value would start one runner; closing the channel starts all of them.
	finish.Wait()
	fmt.Println("started", started)
}
