//gopark:title A queue with conditions
//gopark:chapter patterns
//gopark:about A bounded queue of two built from a mutex and two conditions; watch who waits for room and who for work.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

type queue struct {
	mu              sync.Mutex
	notEmpty, room  *sync.Cond
	items           []string
	capacity, taken int
}

func newQueue(capacity int) *queue {
	q := &queue{capacity: capacity}
	q.notEmpty = sync.NewCond(&q.mu)
	q.room = sync.NewCond(&q.mu)
	return q
}

func (q *queue) put(item string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.capacity {
		//gopark:ask The queue is full. Who will wake whom next? wakes: G1 | G2
		q.room.Wait() //gopark:stop Wait gives the mutex back while it sleeps and takes it again before it returns.
	}
	q.items = append(q.items, item)
	q.notEmpty.Signal()
}

func (q *queue) take() string {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	item := q.items[0]
	q.items = q.items[1:]
	q.taken++
	q.room.Signal()
	return item
}

func main() {
	q := newQueue(2)
	go func() {
		for _, word := range []string{"one", "two", "three", "four", "five"} {
			q.put(word)
		}
	}()
	for i := 0; i < 5; i++ {
		fmt.Println(q.take())
	}
	fmt.Println("taken", q.taken)
}
