//gopark:title A panic in a goroutine
//gopark:chapter patterns
//gopark:about One goroutine panics and takes the program with it; watch main die while it waits.
//gopark:procs 2
//gopark:seed 1
//gopark:expect panic

package main

import (
	"fmt"
	"sync"
)

func divide(a, b int, done *sync.WaitGroup) {
	defer done.Done()
	fmt.Println(a / b) //gopark:stop Nobody recovers in this goroutine, so the whole program ends here.
}

func main() {
	var done sync.WaitGroup
	done.Add(1)
	go divide(1, 0, &done)
	//gopark:ask One goroutine divides by zero while main waits. How does it end? ends: exit 0 | panic | deadlock
	done.Wait()
	fmt.Println("never printed")
}
