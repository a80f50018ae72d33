// leak: a forgotten close
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
			for j := range jobs { // bug
				fmt.Println(j)
				done <- true
			}
		}()
	}
	jobs <- 1
	<-done
	time.Sleep(time.Millisecond)
}
