// Since Go 1.21: sync.OnceFunc and sync.OnceValue.
package main

import (
	"fmt"
	"sync"
)

func main() {
	f := sync.OnceFunc(func() { fmt.Println("once") })
	f()
	f()
	g := sync.OnceValue(func() int { fmt.Println("computing"); return 42 })
	fmt.Println(g(), g())
}
