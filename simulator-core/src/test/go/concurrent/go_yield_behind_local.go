// Gosched goes behind everything that is in the local queue.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	if runtime.GOMAXPROCS(0) > 1 {
		fmt.Println("an order on one processor only")
		return
	}
	for i := 0; i < 4; i++ {
		i := i
		go fmt.Print(i, " ")
	}
	runtime.Gosched()
	fmt.Println("main")
}
