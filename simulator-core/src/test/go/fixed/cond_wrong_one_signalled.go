package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu                sync.Mutex
	notFull, notEmpty *sync.Cond
	items             []int
	capacity          int
}

func (q *queue) put(v int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.capacity {
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return v
}

func main() {
	q := &queue{capacity: 1}
	q.notFull = sync.NewCond(&q.mu)
	q.notEmpty = sync.NewCond(&q.mu)
	var wg sync.WaitGroup
	for p := 0; p < 4; p++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for i := 0; i < 25; i++ {
				q.put(i)
			}
		}()
		go func() {
			defer wg.Done()
			for i := 0; i < 25; i++ {
				q.take()
			}
		}()
	}
	wg.Wait()
	fmt.Println("done")
}
