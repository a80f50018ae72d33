package main

import (
	"fmt"
	"time"
)

func answer(after time.Duration) <-chan string {
	out := make(chan string, 1)
	go func() {
		time.Sleep(after)
		out <- "an answer after " + after.String()
	}()
	return out
}

func main() {
	for _, after := range []time.Duration{10 * time.Millisecond, time.Second} {
		select {
		case text := <-answer(after):
			fmt.Println(text)
		case <-time.After(100 * time.Millisecond):
			fmt.Println("no answer in time")
		}
	}
}
