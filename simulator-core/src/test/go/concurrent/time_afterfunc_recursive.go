// A function that starts its own timer again.
package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan bool)
	n := 0
	var again func()
	again = func() {
		n++
		if n == 5 {
			close(done)
			return
		}
		time.AfterFunc(time.Millisecond, again)
	}
	again()
	<-done
	fmt.Println(n)
}
