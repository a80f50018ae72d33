// Since Go 1.21: panic(nil) is a run-time error, so recover never gives nil for a panic.
package main

import "fmt"

func main() {
	defer func() {
		r := recover()
		fmt.Println(r != nil, r)
		_, ok := r.(error)
		fmt.Println(ok)
	}()
	panic(nil)
}
