// Before Go 1.23 a timer's channel has a buffer of one.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Millisecond)
	fmt.Println(cap(t.C), len(t.C))
	time.Sleep(4 * time.Millisecond)
	fmt.Println(cap(t.C), len(t.C))
	_, ok := <-t.C
	fmt.Println(ok, len(t.C))
}
