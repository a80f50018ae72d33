// Several sources into one channel.
package main

import (
	"fmt"
	"sort"
	"sync"
)

func merge(sources ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	wg.Add(len(sources))
	for _, s := range sources {
		go func(s <-chan int) {
			defer wg.Done()
			for v := range s {
				out <- v
			}
		}(s)
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func count(from, to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := from; i < to; i++ {
			out <- i
		}
	}()
	return out
}

func main() {
	var all []int
	for v := range merge(count(0, 5), count(10, 13), count(20, 20)) {
		all = append(all, v)
	}
	sort.Ints(all)
	fmt.Println(all)
}
