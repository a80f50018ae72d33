// Other elements are other memory.
package main

import (
	"fmt"
	"time"
)

var list = []int{1, 2}

func main() {
	go func() {
		fmt.Println(list[:1])
	}()
	time.Sleep(time.Millisecond)
	list[1] = 3
}
