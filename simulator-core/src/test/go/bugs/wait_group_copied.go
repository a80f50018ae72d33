// misuse?: gets a copy of a sync.WaitGroup
package main

import "sync"

func work(wg sync.WaitGroup) { // bug
	wg.Done()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go work(wg)
	wg.Wait()
}
