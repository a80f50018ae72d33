//gopark:title Uneven work
//gopark:chapter scheduler
//gopark:about Every fourth task is long. Dealt out in turn to four processors, all long ones meet on the same processor, and the others are soon idle. Run gopark compare on it and look at how busy each processor is.
//gopark:procs 4
//gopark:seed 1
//gopark:policy static
//gopark:expect exit 0

package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

const (
	short = 30
	long  = 3000
)

// work spends some time and returns how much.
func work(rounds int) int {
	sum := 0
	for i := 0; i < rounds; i++ {
		sum++
	}
	return sum
}

// Larger numbers tell more: gopark compare uneven_work.go -- 400
func main() {
	tasks := 16
	if len(os.Args) > 1 {
		tasks, _ = strconv.Atoi(os.Args[1])
	}
	done := make([]int, tasks)
	var all sync.WaitGroup
	all.Add(tasks)
	for i := 0; i < tasks; i++ {
		rounds := short
		if i%4 == 0 {
			rounds = long
		}
		go func(i int) {
			done[i] = work(rounds)
			all.Done()
		}(i)
	}
	all.Wait() //gopark:stop Which processors are still busy, and who could help them?
	total := 0
	for _, rounds := range done {
		total += rounds
	}
	fmt.Println(total, "rounds")
}
