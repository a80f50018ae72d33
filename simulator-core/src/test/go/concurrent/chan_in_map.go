// Channels are comparable: they can be keys, and two names can mean the same one.
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	names := map[chan int]string{a: "a", b: "b"}
	same := a
	fmt.Println(a == b, a == same, names[same], len(names))
	var nothing chan int
	names[nothing] = "nil"
	fmt.Println(names[nil], nothing == nil)
	for _, c := range []chan int{b, a} {
		c <- 1
	}
	fmt.Println(len(a), len(b))
}
