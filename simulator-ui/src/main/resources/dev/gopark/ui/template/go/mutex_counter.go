package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu    sync.Mutex
	value int
}

func (c *counter) add(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.value += n
}

func main() {
	var c counter
	var done sync.WaitGroup
	for i := 0; i < 4; i++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for j := 0; j < 5; j++ {
				c.add(1)
			}
		}()
	}
	done.Wait()
	fmt.Println("counted", c.value)
}
