// A Cond must not be copied after its first use.
package main

import (
	"fmt"
	"sync"
)

func main() {
	a := sync.NewCond(&sync.Mutex{})
	a.Signal()
	b := *a
	defer func() { fmt.Println(recover()) }()
	b.Signal()
}
