// Nil channels wait for ever, each in its way.
package main

import "time"

func main() {
	var c chan int
	go func() { c <- 1 }()
	go func() { <-c }()
	go func() {
		for range c {
		}
	}()
	time.Sleep(time.Millisecond)
	select {}
}
