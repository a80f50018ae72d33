//gopark:title Sleep sort
//gopark:chapter scheduler
//gopark:about Each goroutine sleeps as long as its number; watch the timers and how time jumps when nobody has work.
//gopark:procs 1
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"time"
)

func main() {
	numbers := []int{5, 1, 4, 2, 3}
	sorted := make(chan int)
	for _, n := range numbers {
		go func(n int) {
			time.Sleep(time.Duration(n) * 20 * time.Millisecond)
			sorted <- n
		}(n)
	}
	for range numbers {
		fmt.Println(<-sorted) //gopark:stop Nobody is runnable: the clock jumps to the next timer.
	}
}
