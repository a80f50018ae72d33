// The twin of bugs/range_variable.go.

//go:build go1.21

package main

import "fmt"

func main() {
	done := make(chan bool)
	for _, name := range []string{"a", "b"} {
		name := name
		go func() {
			fmt.Println(name)
			done <- true
		}()
	}
	<-done
	<-done
}
