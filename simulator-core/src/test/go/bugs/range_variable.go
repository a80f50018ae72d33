// misuse?: uses the loop variable name

//go:build go1.21

package main

import "fmt"

func main() {
	done := make(chan bool)
	for _, name := range []string{"a", "b"} {
		go func() {
			fmt.Println(name) // bug
			done <- true
		}()
	}
	<-done
	<-done
}
