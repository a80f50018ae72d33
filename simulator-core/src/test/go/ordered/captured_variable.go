// Each has an err of its own.
package main

import "sync"

func work() (int, error) { return 1, nil }

func main() {
	var err error
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		_, err := work()
		println(err == nil)
	}()
	_, err = work()
	wg.Wait()
	println(err == nil)
}
