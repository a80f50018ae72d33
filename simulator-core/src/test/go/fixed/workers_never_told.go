// The twin of bugs/workers_never_told.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	jobs := make(chan int)
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() {
			for j := range jobs {
				fmt.Println(j)
				done <- true
			}
		}()
	}
	jobs <- 1
	<-done
	close(jobs)
	time.Sleep(time.Millisecond)
}
