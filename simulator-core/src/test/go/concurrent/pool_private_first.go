// Get takes back what this processor has put last, then from the head of its list.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var p sync.Pool
	fmt.Println(p.Get())
	p.Put(nil)
	p.New = func() interface{} { return "new" }
	for i := 1; i <= 4; i++ {
		p.Put(i)
	}
	for i := 0; i < 6; i++ {
		fmt.Print(p.Get(), " ")
	}
	fmt.Println()
}
