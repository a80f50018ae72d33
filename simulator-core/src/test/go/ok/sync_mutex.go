// Mutex and RWMutex, TryLock, locks in structs, maps and closures.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) inc(k string) {
	c.Lock()
	defer c.Unlock()
	c.n[k]++
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			c.inc(fmt.Sprint("k", i%3))
		}(i)
	}
	wg.Wait()
	fmt.Println(c.n)
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	fmt.Println(mu.TryLock())
	mu.Unlock()
	var rw sync.RWMutex
	rw.RLock()
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock(), rw.TryLock())
	rw.Unlock()
	var l sync.Locker = &mu
	l.Lock()
	l.Unlock()
	r := rw.RLocker()
	r.Lock()
	fmt.Println(rw.TryLock())
	r.Unlock()
	total, reads := 0, 0
	for i := 0; i < 10; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			rw.Lock()
			total++
			rw.Unlock()
		}()
		go func() {
			defer wg.Done()
			rw.RLock()
			t := total
			rw.RUnlock()
			mu.Lock()
			if t <= 10 {
				reads++
			}
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(total, reads)
	mus := make([]sync.Mutex, 3)
	for i := range mus {
		mus[i].Lock()
	}
	for i := range mus {
		defer mus[i].Unlock()
	}
	p := new(sync.Mutex)
	p.Lock()
	go func() { p.Unlock() }()
	p.Lock()
	fmt.Println("unlocked by another goroutine")
}
