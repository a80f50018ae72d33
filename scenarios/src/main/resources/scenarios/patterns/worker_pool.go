//gopark:title Worker pool
//gopark:chapter patterns
//gopark:about Three workers share one queue of jobs; watch how the work spreads by itself.
//gopark:procs 2
//gopark:seed 1
//gopark:expect exit 0

package main

import (
	"fmt"
	"sync"
)

type result struct{ job, square int }

func worker(jobs <-chan int, results chan<- result, workers *sync.WaitGroup) {
	defer workers.Done()
	for job := range jobs {
		results <- result{job, job * job}
	}
}

func main() {
	jobs := make(chan int)
	results := make(chan result, 4)
	var workers sync.WaitGroup
	for i := 0; i < 3; i++ {
		workers.Add(1)
		go worker(jobs, results, &workers)
	}
	go func() {
		for job := 1; job <= 9; job++ {
			jobs <- job
		}
		close(jobs)
	}()
	go func() {
		//gopark:ask Three workers wait for jobs. Does Wait return at once? here: goes on | waits
		workers.Wait() //gopark:stop Only when the last worker is gone may the results be closed.
		close(results)
	}()
	var squares [10]int
	for r := range results {
		squares[r.job] = r.square
	}
	fmt.Println(squares[1:])
}
