// The twin of bugs/after_func_race.go.
package main

import (
	"fmt"
	"time"
)

func main() {
	expired := make(chan bool)
	time.AfterFunc(time.Millisecond, func() {
		close(expired)
	})
	<-expired
	fmt.Println(true)
}
