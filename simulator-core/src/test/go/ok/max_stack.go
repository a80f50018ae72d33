// debug.SetMaxStack returns what was set before.
package main

import (
	"fmt"
	"runtime/debug"
)

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}

func main() {
	fmt.Println(debug.SetMaxStack(1 << 20))
	fmt.Println(depth(1000), debug.SetMaxStack(2<<20), debug.SetMaxStack(1e9))
}
