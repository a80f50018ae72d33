// Once orders its function alone, not what comes behind.
package main

import "sync"

var x int
var once sync.Once

func main() {
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() {
			once.Do(func() {})
			x++ // race
			done <- true
		}()
	}
	<-done
	<-done
}
