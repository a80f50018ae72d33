// Run-time errors are errors, and can be told apart.
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		err, ok := recover().(runtime.Error)
		fmt.Println(ok, err)
	}()
	f()
}

func main() {
	var c chan int
	var p *int
	var i interface{} = "s"
	zero := 0
	try(func() { close(c) })
	try(func() { *p = 1 })
	try(func() { _ = i.(int) })
	try(func() { zero /= zero })
	try(func() { _ = make([]int, zero-1) })
}
