// race: Data race on result
package main

import "fmt"

func main() {
	result := 0
	done := make(chan bool, 1)
	go func() {
		result = 42 // bug
		done <- true
	}()
	fmt.Println(result) // bug
	<-done
}
