// main yields: it goes to the tail of the global queue, behind the whole local queue.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := 0; i < 5; i++ {
		go func(i int) {
			fmt.Println(i)
		}(i)
	}
	runtime.Gosched()
	fmt.Println(100)
}
