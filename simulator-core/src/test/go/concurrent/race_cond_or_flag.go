// A store by one, a look by the other.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var flag int32
	seen := make(chan int32)
	go func() { seen <- atomic.LoadInt32(&flag) }()
	atomic.StoreInt32(&flag, 1)
	fmt.Println(<-seen)
}
