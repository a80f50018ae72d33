// misuse: close of closed channel
package main

import "sync"

func main() {
	stop := make(chan bool)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			close(stop) // bug
		}()
	}
	wg.Wait()
}
