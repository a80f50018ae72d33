// 300 goroutines in a row: the local queue of 256 overflows once, and its older half moves to the global queue with the one that
// did not fit. So the younger half runs before the older one, but for one of the global queue at every 61st dispatch. Where exactly
// those fall depends on what the runtime itself has run before, so the program prints only what always holds.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(300)
	var order []int
	for i := 0; i < 300; i++ {
		go func(i int) {
			defer wg.Done()
			order = append(order, i)
		}(i)
	}
	wg.Wait()
	var position [300]int
	for p, i := range order {
		position[i] = p
	}
	fmt.Println("first", order[0])
	fmt.Println("200 before 50", position[200] < position[50])
	fmt.Println("298 before 100", position[298] < position[100])
	fmt.Println("0 before 298", position[0] < position[298])
	fmt.Println("the one that did not fit is last", order[299] == 255 || order[299] == 256)
}
