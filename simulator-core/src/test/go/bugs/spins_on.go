// leak: Spinning
package main

import "fmt"

func main() {
	stop := false
	go func() {
		for !stop { // bug
		}
	}()
	fmt.Println("main is done")
}
