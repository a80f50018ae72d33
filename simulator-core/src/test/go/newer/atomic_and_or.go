// Package sync/atomic (Go 1.23): And and Or give the old value.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var x atomic.Int32
	x.Store(6)
	fmt.Println(x.And(3), x.Load(), x.Or(8), x.Load())
	var u uint64 = 1 << 63
	fmt.Println(atomic.OrUint64(&u, 1), atomic.AndUint64(&u, 1))
	fmt.Println(u)
	var i int64 = -1
	fmt.Println(atomic.AndInt64(&i, -8))
	fmt.Println(i)
}
