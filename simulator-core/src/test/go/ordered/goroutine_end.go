// A message at the end of a goroutine does.
package main

var x int

func main() {
	done := make(chan bool)
	go func() {
		x = 1
		done <- true
	}()
	<-done
	println(x)
}
