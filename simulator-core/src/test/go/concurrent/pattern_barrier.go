// Nobody begins a round before all have ended the one before.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type barrier struct {
	mu      sync.Mutex
	cond    *sync.Cond
	n, here int
	round   int
}

func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	round := b.round
	b.here++
	if b.here == b.n {
		b.here = 0
		b.round++
		b.cond.Broadcast()
		return
	}
	for round == b.round {
		b.cond.Wait()
	}
}

func main() {
	b := &barrier{n: 4}
	b.cond = sync.NewCond(&b.mu)
	var inRound [3]int32
	var early int32
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for r := range inRound {
				atomic.AddInt32(&inRound[r], 1)
				b.wait()
				if atomic.LoadInt32(&inRound[r]) != 4 {
					atomic.AddInt32(&early, 1)
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(inRound, early, b.round)
}
