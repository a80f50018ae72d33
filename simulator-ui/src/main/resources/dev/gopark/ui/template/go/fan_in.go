package main

import (
	"fmt"
	"sync"
)

func source(name string, count int) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for i := 1; i <= count; i++ {
			out <- fmt.Sprint(name, i)
		}
	}()
	return out
}

func merge(sources ...<-chan string) <-chan string {
	out := make(chan string)
	var open sync.WaitGroup
	for _, source := range sources {
		open.Add(1)
		go func(source <-chan string) {
			defer open.Done()
			for value := range source {
				out <- value
			}
		}(source)
	}
	go func() {
		open.Wait()
		close(out)
	}()
	return out
}

func main() {
	for value := range merge(source("a", 3), source("b", 3), source("c", 3)) {
		fmt.Println(value)
	}
}
