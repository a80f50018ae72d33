// "For statements with range clause", "Handling panics" (Go 1.23): a panic of the body passes through the iterator, whose deferred calls run.
package main

import "fmt"

func main() {

	defer func() { fmt.Println("recovered", recover()) }()
	for i := range func(yield func(int) bool) {
		defer fmt.Println("iterator done")
		for i := 0; yield(i); i++ {
		}
	} {
		if i == 2 {
			panic(fmt.Sprint("body ", i))
		}
	}
}
