// Both write the variable err that they share.
package main

import "sync"

func work() (int, error) { return 1, nil }

func main() {
	var err error
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		_, err = work() // race
	}()
	_, err = work() // race
	wg.Wait()
	println(err == nil)
}
