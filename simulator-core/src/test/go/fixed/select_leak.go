// The twin of bugs/select_leak.go.
package main

import "time"

func watch() chan bool {
	events, quit := make(chan int), make(chan bool)
	go func() {
		select {
		case <-events:
		case <-quit:
		}
	}()
	return quit
}

func main() {
	stop := watch()
	close(stop)
	time.Sleep(time.Millisecond)
}
