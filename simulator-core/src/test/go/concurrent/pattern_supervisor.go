// A worker that panics is started again.
package main

import (
	"fmt"
	"sync/atomic"
)

func worker(id int, attempts *int32) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("worker %d: %v", id, r)
		}
	}()
	if atomic.AddInt32(attempts, 1) < 3 {
		panic("out of luck")
	}
	return nil
}

func main() {
	var attempts int32
	done := make(chan bool)
	go func() {
		defer close(done)
		for {
			err := worker(7, &attempts)
			fmt.Println(err)
			if err == nil {
				return
			}
		}
	}()
	<-done
	fmt.Println(attempts)
}
