// The function of a Once happens before any Do returns.
package main

import "sync"

var x int
var once sync.Once

func main() {
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() {
			once.Do(func() { x = 1 })
			println(x)
			done <- true
		}()
	}
	<-done
	<-done
}
