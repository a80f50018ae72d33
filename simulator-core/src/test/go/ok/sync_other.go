// WaitGroup reuse, Once, Cond with Signal and Broadcast.
package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu    sync.Mutex
	cond  *sync.Cond
	items []int
}

func main() {
	var wg sync.WaitGroup
	wg.Wait()
	total := 0
	for round := 0; round < 3; round++ {
		results := make([]int, 4)
		wg.Add(4)
		for i := range results {
			go func(i, round int) {
				defer wg.Done()
				results[i] = i * round
			}(i, round)
		}
		wg.Wait()
		for _, r := range results {
			total += r
		}
	}
	fmt.Println(total)
	wg.Add(2)
	wg.Add(-1)
	wg.Done()
	wg.Wait()
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once", i) })
	}
	var broken sync.Once
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		broken.Do(func() { panic("in once") })
	}()
	broken.Do(func() { fmt.Println("never") })
	q := &queue{}
	q.cond = sync.NewCond(&q.mu)
	got := make(chan int, 3)
	for i := 0; i < 3; i++ {
		go func() {
			q.mu.Lock()
			for len(q.items) == 0 {
				q.cond.Wait()
			}
			v := q.items[0]
			q.items = q.items[1:]
			q.mu.Unlock()
			got <- v
		}()
	}
	q.mu.Lock()
	q.items = append(q.items, 1)
	q.mu.Unlock()
	q.cond.Signal()
	sum := <-got
	q.cond.L.Lock()
	q.items = append(q.items, 10, 100)
	q.cond.L.Unlock()
	q.cond.Broadcast()
	sum += <-got + <-got
	fmt.Println(sum)
	q.cond.Signal()
	q.cond.Broadcast()
}
