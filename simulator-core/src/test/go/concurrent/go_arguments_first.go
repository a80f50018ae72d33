// The arguments of a go statement are evaluated by the one who starts.
package main

import "fmt"

func trace(s string) string {
	fmt.Print(s, " ")
	return s
}

func show(done chan<- bool, words ...string) {
	fmt.Println(words)
	done <- true
}

func main() {
	done := make(chan bool)
	x := 1
	go show(done, trace("one"), trace("two"), fmt.Sprint(x))
	x = 2
	fmt.Print("started ")
	<-done
	fmt.Println(x)
}
