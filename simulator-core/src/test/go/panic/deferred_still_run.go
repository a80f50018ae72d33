package main

import "fmt"

func inner() {
	defer fmt.Println("inner deferred")
	var s []int
	_ = s[3]
}

func middle() {
	defer func() {
		fmt.Println("middle deferred")
	}()
	inner()
	fmt.Println("never")
}

func main() {
	defer fmt.Println("main deferred")
	middle()
}
