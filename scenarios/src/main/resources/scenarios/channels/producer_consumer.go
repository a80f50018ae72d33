//gopark:title Producer and consumer
//gopark:chapter channels
//gopark:about A fast producer and a slow consumer share a buffer of four; watch who waits for whom.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"time"
)

func produce(items chan<- int, count int) {
	for i := 1; i <= count; i++ {
		items <- i //gopark:stop As soon as the buffer is full the producer goes at the consumer's pace.
	}
	close(items)
}

func main() {
	items := make(chan int, 4)
	go produce(items, 10)
	sum := 0
	for item := range items {
		time.Sleep(time.Millisecond)
		sum += item
		fmt.Println("consumed", item)
	}
	fmt.Println("sum", sum) //gopark:stop close told the consumer that nothing more will come.
}
