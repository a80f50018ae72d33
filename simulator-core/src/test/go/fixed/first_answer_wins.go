// The twin of bugs/first_answer_wins.go.
package main

import (
	"fmt"
	"time"
)

func first() bool {
	c := make(chan bool, 3)
	for i := 0; i < 3; i++ {
		go func() { c <- true }()
	}
	return <-c
}

func main() {
	fmt.Println(first())
	time.Sleep(time.Millisecond)
}
