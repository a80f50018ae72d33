// A collection makes what is there victims, the next one drops them.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	p := sync.Pool{New: func() interface{} { return "new" }}
	for i := 1; i <= 3; i++ {
		p.Put(i)
	}
	runtime.GC()
	fmt.Print(p.Get(), " ")
	p.Put(9)
	fmt.Print(p.Get(), " ", p.Get(), " ")
	runtime.GC()
	fmt.Println(p.Get())
	p.Put(5)
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get())
}
