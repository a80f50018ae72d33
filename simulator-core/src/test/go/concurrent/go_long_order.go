// Some thousand dispatches in one order: every 61st looks at the global queue first, whatever else there is.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type random uint32

func (r *random) below(n int) int {
	*r = *r*1664525 + 1013904223
	return int(*r>>16) % n
}

type mixture struct {
	mu     sync.Mutex // guards what follows, but for the order of locking itself
	sum    uint32
	events int

	gate   [2]sync.Mutex
	values chan int
	pairs  chan int
	wg     sync.WaitGroup
}

func (m *mixture) log(id, what int) {
	m.mu.Lock()
	m.sum = (m.sum ^ uint32(id*16+what)) * 16777619
	m.events++
	m.mu.Unlock()
}

func (m *mixture) work(id, children int) {
	defer m.wg.Done()
	r := random(id * 7919)
	for i := 0; i < 40; i++ {
		switch what := r.below(8); what {
		case 0, 1:
			runtime.Gosched()
			m.log(id, what)
		case 2, 3:
			g := &m.gate[what%2]
			g.Lock()
			m.log(id, what)
			if r.below(3) == 0 {
				runtime.Gosched()
			}
			g.Unlock()
		case 4:
			select {
			case m.values <- id:
				m.log(id, what)
			default:
				m.log(id, 8+what)
			}
		case 5:
			select {
			case v := <-m.values:
				m.log(v, what)
			default:
				runtime.Gosched()
			}
		case 6:
			m.pairs <- id
			m.log(<-m.pairs, what)
		case 7:
			if children > 0 && i%4 == 0 {
				m.wg.Add(1)
				go m.work(id*5+i, children-1)
			}
		}
	}
	m.log(id, 15)
}

func main() {
	for _, workers := range []int{3, 12} {
		m := &mixture{values: make(chan int, 3), pairs: make(chan int, 2)}
		m.wg.Add(workers)
		for id := 1; id <= workers; id++ {
			go m.work(id, 2)
		}
		m.wg.Wait()
		if runtime.GOMAXPROCS(0) == 1 {
			fmt.Println(workers, m.events, m.sum)
		}
	}
	fmt.Println("done")
}
