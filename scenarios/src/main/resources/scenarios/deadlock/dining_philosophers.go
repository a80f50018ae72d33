//gopark:title Dining philosophers
//gopark:chapter deadlock
//gopark:about Five philosophers, five forks, and everybody takes the left fork first; watch the wait-for arrows close to a circle.
//gopark:procs 4
//gopark:seed 7
//gopark:expect deadlock

package main

import (
	"fmt"
	"sync"
)

const n = 5

func philosopher(id int, left, right *sync.Mutex) {
	for {
		left.Lock()
		right.Lock() //gopark:stop A philosopher holds one fork and asks for the other.
		fmt.Println(id, "eats")
		right.Unlock()
		left.Unlock()
	}
}

func main() {
	var forks [n]sync.Mutex
	for i := 0; i < n; i++ {
		go philosopher(i, &forks[i], &forks[(i+1)%n])
	}
	//gopark:ask Five philosophers, five forks. How does this end? ends: exit 0 | deadlock | panic
	select {} //gopark:stop main waits for ever; from now on only the philosophers matter.
}
