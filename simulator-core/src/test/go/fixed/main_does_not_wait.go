// The twin of bugs/main_does_not_wait.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan bool)
	go func() {
		time.Sleep(time.Millisecond)
		fmt.Println("printed")
		close(done)
	}()
	<-done
}
