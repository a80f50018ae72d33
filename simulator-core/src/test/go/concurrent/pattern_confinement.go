// Each goroutine owns its part of the data.
package main

import (
	"fmt"
	"sync"
)

func main() {
	data := make([]int, 16)
	var wg sync.WaitGroup
	for part := 0; part < 4; part++ {
		wg.Add(1)
		go func(mine []int, n int) {
			defer wg.Done()
			for i := range mine {
				mine[i] = n*100 + i
			}
		}(data[part*4:part*4+4], part)
	}
	wg.Wait()
	fmt.Println(data)
}
