//gopark:title The last one runs first
//gopark:chapter scheduler
//gopark:about Ten goroutines on one processor; watch the next slot and the queue, and guess the order before it prints.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

func main() {
	var done sync.WaitGroup
	for i := 0; i < 10; i++ {
		done.Add(1)
		go func(id int) {
			defer done.Done()
			fmt.Println("goroutine", id)
		}(i)
	}
	//gopark:ask Ten goroutines have been started. Who runs next? next: G2 | G6 | G11
	done.Wait() //gopark:stop The goroutine started last sits in the next slot, all others in the queue.
}
