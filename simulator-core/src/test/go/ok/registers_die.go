// Variables that die and live on in all the ways there are: across calls that panic and are
// recovered, in selects, in natives, and while goroutines are parked.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
)

type point struct{ x, y int }

func (p point) sum() int    { return p.x + p.y }
func (p *point) move(d int) { p.x, p.y = p.x+d, p.y+d }

type summer interface{ sum() int }

// The result is written, read and written again before the panic.
func risky(a []int, i int) (sum int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	sum = i * 10
	double := sum * 2
	sum = double + a[i]
	sum = a[i+1] + a[i+2]
	return sum, nil
}

// A result without a name keeps its zero value when the panic is recovered.
func nameless(p *point, n int) int {
	defer func() { recover() }()
	q := n + 1
	return p.sum() + q
}

func nested(depth int) (text string) {
	defer func() {
		text += fmt.Sprint("<", recover(), depth, ">")
	}()
	if depth == 0 {
		panic("bottom")
	}
	defer func() {
		if depth%2 == 0 {
			panic(fmt.Sprint("again ", depth))
		}
	}()
	text = nested(depth - 1)
	return text + "."
}

func nativePanic(n int) (s string) {
	s = "before"
	defer func() { s += fmt.Sprint(recover() != nil) }()
	repeated := strings.Repeat("ab", n)
	s = repeated
	return s
}

func variadic(first int, rest ...any) string {
	s := ""
	for i, r := range rest {
		switch v := r.(type) {
		case int:
			first += v
		case string:
			s += v
		case summer:
			first += v.sum() * i
		case func(int) int:
			first = v(first)
		}
	}
	return fmt.Sprint(s, first)
}

func selects() (total int) {
	a, b, quit := make(chan int), make(chan point, 2), make(chan struct{})
	go func() {
		for i := 1; i <= 4; i++ {
			a <- i
			b <- point{i, i}
		}
		close(quit)
	}()
	for {
		select {
		case v := <-a:
			total += v
		case p, ok := <-b:
			if ok {
				p.move(1)
				total += p.sum()
			}
		case <-quit:
			for len(b) > 0 {
				p := <-b
				total += p.x + 1 + p.y + 1
			}
			return total
		}
	}
}

func parks() []int {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	var once sync.Once
	cond := sync.NewCond(&sync.Mutex{})
	ready := 0
	results := make([]int, 4)
	for i := range results {
		i := i
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { time.Sleep(time.Microsecond) })
			mu.RLock()
			held := results[i] + i
			runtime.Gosched()
			mu.RUnlock()
			mu.Lock()
			results[i] += held
			mu.Unlock()
			cond.L.Lock()
			ready++
			cond.Broadcast()
			for ready < len(results) {
				cond.Wait()
			}
			cond.L.Unlock()
			if i == 3 {
				defer func() { results[i] *= 7 }()
				runtime.Goexit()
			}
			results[i] += ready
		}()
	}
	wg.Wait()
	return results
}

func maps() (keys int, text string) {
	m := map[string]*point{"a": {1, 2}, "b": {3, 4}, "c": nil}
	for k, p := range m {
		if v, ok := m[k]; ok && v != nil {
			keys += len(k) * p.sum()
		}
		delete(m, k)
	}
	for i, r := range "hé!" {
		text += string(r) + string(rune('0'+i))
	}
	return keys + len(m), text
}

func main() {
	a := []int{1, 2, 3, 4}
	for i := 0; i < 4; i++ {
		fmt.Println(risky(a, i))
	}
	p := point{1, 2}
	grow := p.move
	get := p.sum
	grow(5)
	fmt.Println(nameless(&p, 1), nameless(nil, 2), get(), summer(p).sum())
	fmt.Println(nested(4))
	fmt.Println(nativePanic(2), nativePanic(-1))
	base := 3
	fmt.Println(variadic(1, 2, "s", p, func(n int) int { base++; return n * base }, nil), base)
	fmt.Println(selects(), parks())
	fmt.Println(maps())
}
