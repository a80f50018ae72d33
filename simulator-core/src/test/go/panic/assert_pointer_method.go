package main

import "fmt"

type t struct{}

func (*t) String() string { return "t" }

func main() {
	var x interface{} = t{}
	fmt.Println(x.(fmt.Stringer))
}
