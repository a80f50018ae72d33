package main

import "fmt"

type plain struct{}

func main() {
	var x interface{} = plain{}
	fmt.Println(x.(fmt.Stringer))
}
