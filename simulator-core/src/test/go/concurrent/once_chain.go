// Different Onces may call each other.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b, c sync.Once
	first := func() { fmt.Print("c ") }
	second := func() { c.Do(first); fmt.Print("b ") }
	third := func() { b.Do(second); fmt.Print("a ") }
	for i := 0; i < 2; i++ {
		a.Do(third)
		b.Do(second)
		c.Do(first)
	}
	fmt.Println()
}
