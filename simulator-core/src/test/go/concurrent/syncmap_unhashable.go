// Keys that cannot be hashed panic, as in a map.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	defer func() { fmt.Println(recover()) }()
	m.Store([]int{1}, 1)
}
