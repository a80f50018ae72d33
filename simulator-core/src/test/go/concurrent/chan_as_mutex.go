// A channel of capacity one as a lock.
package main

import "fmt"

func main() {
	lock, done := make(chan struct{}, 1), make(chan bool)
	count := 0
	for i := 0; i < 10; i++ {
		go func() {
			for j := 0; j < 20; j++ {
				lock <- struct{}{}
				count++
				<-lock
			}
			done <- true
		}()
	}
	for i := 0; i < 10; i++ {
		<-done
	}
	fmt.Println(count)
}
