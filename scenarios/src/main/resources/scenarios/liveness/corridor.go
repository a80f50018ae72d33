//gopark:title Two polite people
//gopark:chapter liveness
//gopark:about A corridor: both step aside, to the same side, again and again. Everybody is busy and nobody gets on: a livelock.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
	"time"
)

const step = time.Millisecond

type corridor struct {
	mu   sync.Mutex
	left int
}

// aside steps to the left and sees whether the way is free.
func (c *corridor) aside() bool {
	c.mu.Lock()
	c.left++
	c.mu.Unlock()
	time.Sleep(step) // both decide at the same pace
	c.mu.Lock()
	free := c.left == 1
	c.mu.Unlock()
	time.Sleep(step)
	if free {
		return true
	}
	c.mu.Lock()
	c.left-- //gopark:stop Both stand on the same side, so both step back: work, but no progress.
	c.mu.Unlock()
	time.Sleep(step)
	return false
}

func main() {
	c := &corridor{}
	var done sync.WaitGroup
	people := []string{"Alice", "Bob"}
	ends := make([]string, len(people))
	for i := range people {
		done.Add(1)
		go func(i int) {
			defer done.Done()
			ends[i] = "gives up"
			for try := 1; try <= 5; try++ {
				if c.aside() {
					ends[i] = "gets past"
					return
				}
			}
		}(i)
	}
	//gopark:ask Both step aside whenever they meet. What becomes of Alice? prints: Alice gets past | Alice gives up | nothing
	done.Wait()
	for i, name := range people {
		fmt.Println(name, ends[i])
	}
}
