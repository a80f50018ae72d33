// Who asks for a collection waits for it: others get to run.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GC()
	done := make(chan bool, 3)
	for i := 0; i < 3; i++ {
		go func(i int) {
			if runtime.GOMAXPROCS(0) == 1 {
				fmt.Print(i, " ")
			}
			done <- true
		}(i)
	}
	runtime.GC()
	fmt.Println(len(done))
}
