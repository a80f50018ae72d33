// Does the goroutine print before main returns?
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go fmt.Println("printed")
	runtime.Gosched()
}
