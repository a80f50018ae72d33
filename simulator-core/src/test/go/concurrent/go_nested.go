// Goroutines that start goroutines.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
)

func start(name string, depth int, wg *sync.WaitGroup, out chan<- string) {
	defer wg.Done()
	out <- name
	if depth == 0 {
		return
	}
	wg.Add(2)
	go start(name+"a", depth-1, wg, out)
	go start(name+"b", depth-1, wg, out)
}

func main() {
	out := make(chan string, 20)
	var wg sync.WaitGroup
	wg.Add(1)
	go start("r", 2, &wg, out)
	wg.Wait()
	close(out)
	var all []string
	for s := range out {
		all = append(all, s)
	}
	if runtime.GOMAXPROCS(0) > 1 {
		sort.Strings(all)
	}
	fmt.Println(all)
}
