// A ring of cells; each generation waits for the one before.
package main

import (
	"fmt"
	"sync"
)

func main() {
	cells := []bool{false, true, false, false, true, true, false, true}
	for g := 0; g < 4; g++ {
		next := make([]bool, len(cells))
		var wg sync.WaitGroup
		for i := range cells {
			wg.Add(1)
			go func(i int) {
				defer wg.Done()
				n := len(cells)
				next[i] = cells[(i+n-1)%n] != cells[(i+1)%n]
			}(i)
		}
		wg.Wait()
		cells = next
		for _, c := range cells {
			if c {
				fmt.Print("#")
			} else {
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
}
