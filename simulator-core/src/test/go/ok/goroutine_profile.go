// The profile "goroutine" has the stacks of all goroutines, the caller's first.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"strings"
)

func waiting(c chan int) { <-c }

func main() {
	c := make(chan int)
	for i := 0; i < 3; i++ {
		go waiting(c)
	}
	runtime.Gosched()
	profile := pprof.Lookup("goroutine")
	var text bytes.Buffer
	fmt.Println(profile.WriteTo(&text, 2), profile.Name(), profile.Count())
	blocks := strings.Split(text.String(), "\n\n")
	fmt.Println(len(blocks), strings.Contains(blocks[0], "main.main()"), strings.Contains(blocks[0], "[running]"))
	for _, block := range blocks[1:] {
		fmt.Println(strings.Contains(block, "[chan receive]:\nmain.waiting("), strings.Contains(block, "created by main.main"))
	}
	fmt.Println(pprof.Lookup("nothing") == nil)
}
