// os.Exit ends the program from any goroutine, without deferred calls.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not printed")
	go func() {
		defer fmt.Println("not printed either")
		fmt.Println("exits")
		os.Exit(3)
	}()
	select {}
}
