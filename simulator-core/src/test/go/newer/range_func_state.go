// "For statements with range clause" (Go 1.23): an iterator may be used again, each time from its beginning; the range expression is evaluated once; a nil function panics.
package main

import "fmt"

func main() {
	calls := 0
	three := func() func(func(int) bool) {
		calls++
		return func(yield func(int) bool) {
			_ = yield(1) && yield(2) && yield(3)
		}
	}
	sum := 0
	for i := range three() {
		sum += i
		i = 100
	}
	fmt.Println(sum, calls)
	again := three()
	for i := range again {
		for j := range again {
			if j > i {
				break
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	defer func() { fmt.Println(recover()) }()
	var none func(func(int) bool)
	for i := range none {
		fmt.Println("never", i)
	}
}
