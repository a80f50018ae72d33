package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	values   []int
}

func newQueue() *queue {
	q := &queue{}
	q.notEmpty = sync.NewCond(&q.mu)
	return q
}

func (q *queue) put(value int) {
	q.mu.Lock()
	q.values = append(q.values, value)
	q.mu.Unlock()
	q.notEmpty.Signal()
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.values) == 0 {
		q.notEmpty.Wait()
	}
	value := q.values[0]
	q.values = q.values[1:]
	return value
}

func main() {
	q := newQueue()
	go func() {
		for i := 1; i <= 5; i++ {
			q.put(i)
		}
	}()
	for i := 1; i <= 5; i++ {
		fmt.Println("took", q.take())
	}
}
