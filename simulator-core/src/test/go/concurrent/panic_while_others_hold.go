// A panic ends the program though others hold locks and sleep.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	go func() {
		mu.Lock()
		time.Sleep(time.Hour)
	}()
	go func() {
		time.Sleep(time.Millisecond)
		mu.Lock()
	}()
	time.Sleep(3 * time.Millisecond)
	var none []int
	fmt.Println(none[len(none)])
}
