// A panic in a deferred call replaces the first one.
package main

import "fmt"

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println(recover()) }()
		defer func() { panic("second") }()
		panic("first")
	}()
	<-done
	go func() {
		defer func() { panic(fmt.Sprint("after ", recover())) }()
		panic("first")
	}()
	select {}
}
