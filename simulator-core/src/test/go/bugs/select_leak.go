// leak: a select
package main

import "time"

func watch() {
	events, quit := make(chan int), make(chan bool)
	go func() {
		select { // bug
		case <-events:
		case <-quit:
		}
	}()
}

func main() {
	watch()
	time.Sleep(time.Millisecond)
}
