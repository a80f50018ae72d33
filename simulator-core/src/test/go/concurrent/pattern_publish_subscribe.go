// A broker with subscribers that come and go.
package main

import (
	"fmt"
	"sync"
)

type broker struct {
	mu   sync.RWMutex
	subs map[int]chan string
	next int
}

func (b *broker) subscribe() (int, <-chan string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := make(chan string, 4)
	b.subs[b.next] = c
	b.next++
	return b.next - 1, c
}

func (b *broker) unsubscribe(id int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.subs[id])
	delete(b.subs, id)
}

func (b *broker) publish(s string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, c := range b.subs {
		c <- s
	}
}

func main() {
	b := &broker{subs: map[int]chan string{}}
	id, first := b.subscribe()
	b.publish("one")
	_, second := b.subscribe()
	b.publish("two")
	b.unsubscribe(id)
	b.publish("three")
	for s := range first {
		fmt.Print(s, " ")
	}
	fmt.Println("|", <-second, <-second, len(second))
}
