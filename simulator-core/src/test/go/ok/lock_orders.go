// One processor: who gets a lock next, with readers, a writer that waits, and a starving waiter.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	// wg waiters
	var wg, all sync.WaitGroup
	wg.Add(1)
	for i := 0; i < 5; i++ {
		i := i
		all.Add(1)
		go func() { wg.Wait(); fmt.Print(i, " "); all.Done() }()
		runtime.Gosched()
	}
	wg.Done()
	all.Wait()
	fmt.Println("wg")
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	for i := 0; i < 5; i++ {
		i := i
		all.Add(1)
		go func() { mu.Lock(); c.Wait(); mu.Unlock(); fmt.Print(i, " "); all.Done() }()
		runtime.Gosched()
	}
	c.Broadcast()
	all.Wait()
	fmt.Println("bc")
	for i := 0; i < 5; i++ {
		i := i
		all.Add(1)
		go func() { mu.Lock(); c.Wait(); mu.Unlock(); fmt.Print(i, " "); all.Done() }()
		runtime.Gosched()
	}
	for i := 0; i < 5; i++ {
		c.Signal()
	}
	all.Wait()
	fmt.Println("sig")
	mu.Lock()
	for i := 0; i < 5; i++ {
		i := i
		all.Add(1)
		go func() { mu.Lock(); fmt.Print(i, " "); mu.Unlock(); all.Done() }()
		runtime.Gosched()
	}
	mu.Unlock()
	all.Wait()
	fmt.Println("mu")
	mu.Lock()
	for i := 0; i < 3; i++ {
		i := i
		all.Add(1)
		go func() { mu.Lock(); fmt.Print(i, " "); mu.Unlock(); all.Done() }()
		runtime.Gosched()
	}
	mu.Unlock()
	mu.Lock()
	fmt.Print("main ")
	mu.Unlock()
	all.Wait()
	fmt.Println("barge")
	var rw sync.RWMutex
	rw.Lock()
	for i := 0; i < 5; i++ {
		i := i
		all.Add(1)
		go func() { rw.RLock(); fmt.Print(i, " "); rw.RUnlock(); all.Done() }()
		runtime.Gosched()
	}
	all.Add(1)
	go func() { rw.Lock(); fmt.Print("W "); rw.Unlock(); all.Done() }()
	runtime.Gosched()
	rw.Unlock()
	all.Wait()
	fmt.Println("rw")
	rw.RLock()
	all.Add(3)
	go func() { rw.Lock(); fmt.Print("W1 "); time.Sleep(time.Millisecond); rw.Unlock(); all.Done() }()
	runtime.Gosched()
	go func() { rw.RLock(); fmt.Print("R1 "); rw.RUnlock(); all.Done() }()
	runtime.Gosched()
	go func() { rw.Lock(); fmt.Print("W2 "); rw.Unlock(); all.Done() }()
	runtime.Gosched()
	fmt.Print(rw.TryRLock(), rw.TryLock(), " ")
	rw.RUnlock()
	all.Wait()
	fmt.Println("wpref", rw.TryLock())
	rw.Unlock()
	// starvation
	all.Add(1)
	stop := false
	mu.Lock()
	go func() { mu.Lock(); stop = true; mu.Unlock(); all.Done() }()
	runtime.Gosched()
	n := 0
	for !stop {
		for i := 0; i < 3000; i++ {
		}
		mu.Unlock()
		mu.Lock()
		n++
	}
	mu.Unlock()
	all.Wait()
	fmt.Println("starved", n > 0, mu)
	fmt.Println(mu.TryLock(), mu.TryLock())
}
