// An operation on no word at all.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	defer func() { fmt.Println(recover()) }()
	var p *int64
	atomic.AddInt64(p, 1)
}
