// The twin of bugs/wait_group_negative.go.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	wg.Done()
	wg.Done()
}
