package main

import (
	"fmt"
	"sync"
)

const workers = 3

func work(id int, jobs <-chan int, results chan<- string, done *sync.WaitGroup) {
	defer done.Done()
	for job := range jobs {
		results <- fmt.Sprintf("worker %d: %d squared is %d", id, job, job*job)
	}
}

func main() {
	jobs := make(chan int)
	results := make(chan string)
	var done sync.WaitGroup
	for id := 1; id <= workers; id++ {
		done.Add(1)
		go work(id, jobs, results, &done)
	}
	go func() {
		for job := 1; job <= 9; job++ {
			jobs <- job
		}
		close(jobs)
		done.Wait()
		close(results)
	}()
	for result := range results {
		fmt.Println(result)
	}
}
