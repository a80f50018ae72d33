// deadlock: a lost signal
package main

import (
	"errors"
	"fmt"
	"sync"
)

type conn struct{ id int }

type pool struct {
	mu    sync.Mutex
	cond  *sync.Cond
	free  []*conn
	limit int
}

func newPool(n int) *pool {
	p := &pool{limit: n}
	p.cond = sync.NewCond(&p.mu)
	for i := 0; i < n; i++ {
		p.free = append(p.free, &conn{i})
	}
	return p
}

func (p *pool) get() *conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.free) == 0 {
		p.cond.Wait() // bug
	}
	c := p.free[len(p.free)-1]
	p.free = p.free[:len(p.free)-1]
	return c
}

func (p *pool) put(c *conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, c)
	p.cond.Signal()
}

func query(p *pool, n int) error {
	c := p.get()
	if n%2 == 1 {
		return errors.New("odd")
	}
	p.put(c)
	return nil
}

func main() {
	p := newPool(2)
	var wg sync.WaitGroup
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			if err := query(p, i); err != nil {
				fmt.Println(i, err)
			}
		}(i)
	}
	wg.Wait()
}
