// The twin of bugs/result_before_wait.go.
package main

import "fmt"

func main() {
	result := 0
	done := make(chan bool, 1)
	go func() {
		result = 42
		done <- true
	}()
	<-done
	fmt.Println(result)
}
