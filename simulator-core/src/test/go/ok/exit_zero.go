// os.Exit(0) from another goroutine while main waits.
package main

import (
	"fmt"
	"os"
)

func main() {
	c := make(chan int)
	go func() {
		fmt.Println("leaving")
		os.Exit(0)
	}()
	<-c
}
