//gopark:title Ten thousand goroutines
//gopark:chapter scheduler
//gopark:about Ten thousand goroutines meet at one gate, each with a lock to take first. Most wait; the picture shows each of them as a cell.
//gopark:procs 8
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
	"time"
)

const (
	visitors = 10_000
	rooms    = 200
)

func main() {
	var gate sync.WaitGroup
	var locks [rooms]sync.Mutex
	open := make(chan struct{})
	visits := 0
	var counter sync.Mutex
	gate.Add(visitors)
	for i := 0; i < visitors; i++ {
		go func(i int) {
			defer gate.Done()
			switch {
			case i%10 < 5:
				<-open
			case i%10 < 7:
				time.Sleep(time.Duration(i) * time.Microsecond)
			}
			room := &locks[i%rooms]
			room.Lock()
			time.Sleep(50 * time.Microsecond) //gopark:stop Thousands wait: for the gate, for a room, for time to pass.
			room.Unlock()
			counter.Lock()
			visits++
			counter.Unlock()
		}(i)
	}
	time.Sleep(4 * time.Millisecond)
	close(open)
	gate.Wait()
	fmt.Println(visits, "visits")
}
